-- People's names sort by pinyin, whatever the database's collation is.
create collation platform.pinyin (provider = icu, locale = 'zh-Hans-CN');
