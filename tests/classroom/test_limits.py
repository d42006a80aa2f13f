"""The buckets that slow down who asks too often."""

from game.classroom.server.limits import Bucket, Buckets, Rate


def test_a_bucket_gives_its_burst_and_then_so_many_a_second() -> None:
    bucket = Bucket(Rate(burst=3, second=2), 0.0)
    assert [bucket.take(0.0) for _ in range(4)] == [True, True, True, False]
    assert [bucket.take(0.5), bucket.take(0.5)] == [True, False]


def test_a_bucket_never_holds_more_than_its_burst() -> None:
    bucket = Bucket(Rate(burst=2, second=10), 0.0)
    assert [bucket.take(3600.0) for _ in range(3)] == [True, True, False]


def test_a_clock_that_goes_back_gives_and_takes_nothing() -> None:
    bucket = Bucket(Rate(burst=1, second=1), 100.0)
    assert [bucket.take(50.0), bucket.take(50.0), bucket.take(51.0)] == [True, False, True]


def test_each_key_has_a_bucket_of_its_own() -> None:
    buckets = Buckets(Rate(burst=1, second=0), 10, lambda: 0.0)
    assert [buckets.take("a"), buckets.take("a"), buckets.take("b")] == [True, False, True]
    assert (buckets.has("a"), buckets.has("c"), "c" in buckets) == (False, True, False)


def test_the_key_that_was_not_asked_for_longest_is_forgotten() -> None:
    buckets = Buckets(Rate(burst=5, second=0), 2, lambda: 0.0)
    for key in ("a", "b", "a", "c"):
        buckets.take(key)
    assert [key in buckets for key in "abc"] == [True, False, True]
    assert len(buckets) == 2
