using GanGraph.Nodes.Interpolators;
using GanGraph.Values;

namespace GanGraph.Nodes.Tests.Interpolators;

public class KeyLatentsTests
{
    [Fact]
    public void Render_TheArtistsOrder_ShowsThoseSeeds()
    {
        using NodeRig rig = new NodeRig(new KeyLatents())
            .Set("order", new[] { 6, 3, 8, 2, 4, 5, 1, 7 }).Set("dimension", 3);

        Assert.Equal(8, rig.Prepare());
        using Latents first = rig.Render<Latents>(0, 1, "latents");

        // numpy.random.RandomState(6).randn(3)
        float[] wanted = [-0.31178367f, 0.72900392f, 0.21782079f];
        Assert.Equal(wanted, first.Points.data<float>().ToArray());
    }

    [Fact]
    public void Render_ASpan_EqualsTheWhole()
    {
        using NodeRig rig = new(new KeyLatents());
        rig.Prepare();
        using Latents whole = rig.Render<Latents>(0, 8, "latents");
        float[] later = whole.Points.data<float>().ToArray()[(3 * 64)..(5 * 64)];

        using Latents part = rig.Render<Latents>(3, 2, "latents");

        Assert.Equal(later, part.Points.data<float>().ToArray());
    }

    [Fact]
    public void Check_PositionBeyondTheList_IsSaid()
    {
        KeyLatents node = new();
        using NodeRig rig = new NodeRig(node).Set("locked", new[] { 9 });

        Assert.Contains("locked holds 9", Assert.Single(node.Check()), StringComparison.Ordinal);
    }
}
