namespace GanGraph.Torch.Tests;

/// <summary>Numbers of numpy 1.24.</summary>
public sealed class RandomStateTests
{
    [Theory]
    [InlineData(0u, 1.764052345967664, .4001572083672233, 1.3749640663929898, -13.203225372007)]
    [InlineData(1u, 1.6243453636632417, -.6117564136500754, .19686977925029145, 25.266835182288)]
    [InlineData(42u, .4967141530112327, -.13826430117118466, -.05023810944913695, 2.262630726256)]
    [InlineData(
        85u, .1768507210788626, 2.3777541249700573, .8217957110292099, -18.998800926322)]
    [InlineData(
        123u, -1.0856306033005612, .9973454465835858, -.13280117451197487, -18.419358769285)]
    [InlineData(
        4294967295u, .6484086742306527, .6693235306338161, -.16334506047141822, 12.683985847648)]
    public void Normal_OfASeed_EqualsNumpy(
        uint seed, double first, double second, double last, double sum)
    {
        double[] numbers = new RandomState(seed).Normal(512);

        Assert.Equal(first, numbers[0], 15);
        Assert.Equal(second, numbers[1], 15);
        Assert.Equal(last, numbers[511], 15);
        Assert.Equal(sum, numbers.Sum(), 11);
    }

    [Fact]
    public void MixedDraws_EqualNumpy()
    {
        RandomState random = new(5);

        Assert.Equal(
            [3, 6, 6, 0, 9, 8, 4, 7],
            Enumerable.Range(0, 8).Select(_ => random.NextInteger(0, 10)));
        Assert.Equal(
            [630228929, 68323742, 447269491],
            Enumerable.Range(0, 3).Select(_ => random.NextInteger(3, 1000000007)));
        Assert.Equal([2, 6, 8, 3, 9, 5, 1, 4, 7, 0], random.Permutation(10));
        int[] items = [0, 1, 2, 3, 4, 5, 6];
        random.Shuffle<int>(items);
        Assert.Equal([6, 0, 5, 2, 4, 1, 3], items);
        Assert.Equal([0.29607993273364797, 0.6287879088794833], random.Uniform(2));
        Assert.Equal(
            [1.8244401654753422, 1.4576251241169296, -0.9102581509948382], random.Normal(3));
        Assert.Equal(
            [25024859962, 3579824080, 570768559214],
            Enumerable.Range(0, 3).Select(_ => random.NextInteger(0, 1L << 40)));
    }

    [Fact]
    public void Restore_GoesOnWithTheSecondOfAPair()
    {
        RandomState random = new(9);
        _ = random.NextNormal();
        RandomStateSnapshot snapshot = random.Save();
        double[] wanted = random.Normal(700);

        Assert.Equal(wanted, RandomState.Restore(snapshot).Normal(700));
    }

    [Fact]
    public void Restore_OfTooFewWords_SaysSo() => Assert.Throws<ArgumentException>(
        () => RandomState.Restore(new RandomStateSnapshot([1, 2], 0, null)));

    [Fact]
    public void NextInteger_WithNothingBetween_SaysSo() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RandomState(0).NextInteger(5, 5));
}
