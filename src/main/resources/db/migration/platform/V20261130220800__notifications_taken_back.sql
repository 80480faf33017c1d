-- What a person was told of a matter that turns out to be about them is taken back.
grant delete on platform.notification to shouwen_app;
