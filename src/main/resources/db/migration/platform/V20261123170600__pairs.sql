-- The distinct pairs of neighbouring characters of a text, and optionally its single characters. Most Chinese words
-- have two characters, too few for trigrams; an index of pairs finds words of any length.
create function platform.pairs(words text, singles boolean) returns text[]
    language sql immutable strict parallel safe as $$
    select coalesce(array_agg(distinct piece), '{}')
    from (select c, c || lead(c) over (order by n) as pair
          from unnest(string_to_array(words, null)) with ordinality as each (c, n)) both_
    cross join lateral (values (case when singles then c end), (pair)) as pieces (piece)
    where piece is not null
$$;
