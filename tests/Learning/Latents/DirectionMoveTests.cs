using GanGraph.Learning.Latents;
using GanGraph.Values;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Tests.Latents;

public sealed class DirectionMoveTests : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();
    private readonly Directions _directions = new(
        tensor(new float[] { 1, 0, 0, 0, 0.6f, 0.8f }).view(2, 3),
        tensor(new float[] { 2, 10 }), 4, "model");

    public void Dispose()
    {
        _directions.Dispose();
        _scope.Dispose();
    }

    [Fact]
    public void Steps_OneForEachFrame_AreStrengthTimesUnitTimesAxis() => Assert.Equal(
        [1, 0, 0, 0, -6, -8],
        DirectionMove.Steps(_directions, [0, 1], [0.5, -1.0]).data<float>().ToArray(), Near);

    [Fact]
    public void Steps_Mixture_AddsTheSharesUp() => Assert.Equal(
        [2, 3, 4, 4, 6, 8],
        DirectionMove.Steps(_directions, [1.0, 0.5], [1.0, 2.0]).data<float>().ToArray(), Near);

    [Fact]
    public void Move_SomeLayers_LeavesTheOthersAlone()
    {
        Tensor w = randn(2, 3);
        Tensor steps = randn(2, 3);

        using Values.Latents found = DirectionMove.Move(
            new Values.Latents(w, LatentSpace.W, "model"), steps, 4, 1, 2);

        Assert.Equal((LatentSpace.WPlus, "model"), (found.Space, found.Model));
        Assert.Equal([2, 4, 3], found.Points.shape);
        Assert.True(found.Points.select(1, 0).equal(w).all().ToBoolean());
        Assert.True(found.Points.select(1, 1).allclose(w + steps));
        Assert.True(found.Points.select(1, 2).allclose(w + steps));
        Assert.True(found.Points.select(1, 3).equal(w).all().ToBoolean());
    }

    [Fact]
    public void Move_AllLayersOfWPlus_MovesEach()
    {
        Tensor w = randn(1, 4, 3);
        Tensor steps = randn(1, 3);

        using Values.Latents found = DirectionMove.Move(
            new Values.Latents(w.clone(), LatentSpace.WPlus, "model"), steps);

        Assert.True(found.Points.allclose(w + steps.unsqueeze(1)));
    }

    [Theory]
    [InlineData(5, new double[] { -3, -1.5, 0, 1.5, 3 })]
    [InlineData(1, new double[] { 0 })]
    public void Sweep_Steps_GoFromOneSideToTheOther(int steps, double[] wanted) =>
        Assert.Equal(wanted, DirectionMove.Sweep(3, steps));

    private static bool Near(float one, float other) => Math.Abs(one - other) < 1e-5;
}
