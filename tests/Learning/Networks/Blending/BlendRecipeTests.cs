using GanGraph.Learning.Networks.Styles.Blending;

namespace GanGraph.Learning.Tests.Networks.Blending;

public class BlendRecipeTests
{
    private static readonly string[] Steps =
    [
        "b16.conv0", "b16.conv1", "b32.conv0", "b32.conv1", "b64.conv0", "b64.conv1",
    ];

    /// <summary>The numbers of Pinkney's script for 32 pixels, level 0, and the limits that they
    /// should have had.</summary>
    [Theory]
    [InlineData(true, 0, new[] { 0, 0, 0, 0, 1.0, 1 })]
    [InlineData(false, 0, new[] { 0, 0, 1.0, 1, 1, 1 })]
    [InlineData(true, 1, new[] { 0.1192, 0.2689, 0.5, 0.7311, 0.8808, 0.9526 })]
    [InlineData(false, 1, new[] { 0.1192, 0.2689, 0.5, 0.7311, 0.8808, 0.9526 })]
    [InlineData(true, 2, new[] { 0.2689, 0.3775, 0.5, 0.6225, 0.7311, 0.8176 })]
    public void ShareOf_StyleGan2_FollowsTheScript(bool exact, double width, double[] wanted)
    {
        BlendRecipe recipe = new() { IsExact = exact, Width = width };
        int threshold = BlendPlace.Of(32, HalfStep.First);

        double[] found = [.. Steps.Select(
            step => recipe.ShareOf($"synthesis.{step}.weight", true, threshold))];

        Assert.All(found.Zip(wanted), pair => Assert.Equal(pair.Second, pair.First, 4));
    }

    [Theory]
    [InlineData("synthesis.b4.const", 0)]
    [InlineData("synthesis.b4.conv1.affine.bias", 1)]
    [InlineData("synthesis.b4.torgb.weight", 1)]
    [InlineData("synthesis.b8.skip.weight", 2)]
    [InlineData("synthesis.b1024.torgb.bias", 17)]
    [InlineData("synthesis.input.weight", 0)]
    [InlineData("synthesis.L0_36_512.weight", 1)]
    [InlineData("synthesis.L13_256_128.affine.weight", 14)]
    [InlineData("mapping.fc0.weight", null)]
    public void PlaceOf_Part_IsWhereItActs(string name, int? wanted) =>
        Assert.Equal(wanted, BlendPlace.Of(name));

    [Theory]
    [InlineData(BlendCurve.Linear, new[] { 0, 0.25, 0.5, 0.75, 1 })]
    [InlineData(BlendCurve.Smooth, new[] { 0.0741, 0.2593, 0.5, 0.7407, 0.9259 })]
    public void ShareOf_Curves_AreOneHalfAtTheThreshold(BlendCurve curve, double[] wanted)
    {
        BlendRecipe recipe = new() { Width = 1, Curve = curve };

        double[] found = [.. Enumerable.Range(6, 5).Select(layer =>
            recipe.ShareOf($"synthesis.L{layer}_84_512.weight", true, BlendPlace.OfLayer(8)))];

        Assert.All(found.Zip(wanted), pair => Assert.Equal(pair.Second, pair.First, 4));
    }

    [Fact]
    public void ShareOf_WhatIsNotLearned_ComesWholeFromTheOwner()
    {
        BlendRecipe recipe = new() { Width = 1 };
        int threshold = BlendPlace.Of(32, HalfStep.First);

        Assert.Equal(0, recipe.ShareOf("synthesis.b16.conv1.noise_const", false, threshold));
        Assert.Equal(1, recipe.ShareOf("synthesis.b32.conv1.noise_const", false, threshold));
        Assert.Equal(
            0.7311,
            recipe.ShareOf("synthesis.L8_148_512.magnitude_ema", false, BlendPlace.OfLayer(7)), 4);
    }

    [Fact]
    public void ShareOf_Exact_LeavesToTheCoarseWhatTheScriptDoes()
    {
        BlendRecipe recipe = new() { IsExact = true, Width = 8 };

        Assert.Equal(0, recipe.ShareOf("synthesis.b4.conv1.weight", true, 6));
        Assert.Equal(0, recipe.ShareOf("synthesis.b64.conv1.noise_const", false, 6));
        Assert.Equal(0, recipe.ShareOf("synthesis.b64.skip.weight", true, 6));
        Assert.Equal(0, recipe.ShareOf("mapping.w_avg", false, 6));
        Assert.NotEqual(0, recipe.ShareOf("synthesis.b4.const", true, 6));
    }

    [Theory]
    [InlineData(MappingOwner.Coarse, 0)]
    [InlineData(MappingOwner.Fine, 1)]
    [InlineData(MappingOwner.Both, 0.25)]
    public void ShareOf_Mapping_IsOneForItsWeightsAndItsAverage(MappingOwner owner, double wanted)
    {
        BlendRecipe recipe = new() { Mapping = owner, MappingShare = 0.25 };

        Assert.Equal(wanted, recipe.ShareOf("mapping.fc0.weight", true, 6));
        Assert.Equal(wanted, recipe.ShareOf("mapping.w_avg", false, 6));
    }
}
