-- Names of people sort by pinyin, whatever the database's own order is.
create collation platform.pinyin (provider = icu, locale = 'zh-Hans-CN');
