using GanGraph.Learning.Losses;
using GanGraph.Torch;

namespace GanGraph.Learning.Tests.Losses;

public class LabelsTests
{
    [Fact]
    public void Draw_Exact_IsOneAndZero()
    {
        Labels labels = Labels.Draw(3, 0, 0, new RandomState(1));

        Assert.Equal([1, 1, 1], labels.Real);
        Assert.Equal([0, 0, 0], labels.Fake);
    }

    [Fact]
    public void Draw_Flips_TouchThePartAskedForAndNotAlwaysTheFirst()
    {
        RandomState random = new(1);
        Labels[] steps = [.. Enumerable.Range(0, 500).Select(_ => Labels.Draw(8, 0, 0.03, random))];

        double flipped = steps.Average(step => step.Real.Count(label => label == 0)) / 8;
        double first = steps.Average(step => step.Real[0] == 0 ? 1.0 : 0);

        Assert.InRange(flipped, 0.02, 0.04);
        Assert.InRange(first, 0.0, 0.06);
    }

    [Fact]
    public void Draw_Smoothing_StaysNearAndIsOneNumberForTheBatch()
    {
        Labels labels = Labels.Draw(8, 0.1, 0, new RandomState(4));

        Assert.Single(labels.Real.Distinct());
        Assert.InRange(labels.Real[0], 0.9, 1.1);
        Assert.InRange(labels.Fake[0], 0, 0.2);
    }
}
