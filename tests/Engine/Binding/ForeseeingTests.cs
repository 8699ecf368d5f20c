using GanGraph.Engine.Binding;
using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents;
using GanGraph.Engine.Tests.Binding.Samples;
using GanGraph.Engine.Tests.Catalogue.Samples;

namespace GanGraph.Engine.Tests.Binding;

public sealed class ForeseeingTests
{
    private static readonly NodeCatalogue Nodes =
        NodeCatalogue.Of(typeof(Ink), typeof(Collage), typeof(Blur));

    [Theory]
    [InlineData("red", "red", "run", true)]
    [InlineData("red", "blue", "run", false)]
    [InlineData("red", "blue", "bypass", false)]
    [InlineData("red", "", "run", true)]
    public void Bind_WhatComesTogether_MustFit(
        string below, string above, string mode, bool fits)
    {
        BoundGraph? graph = Bind(below, above, mode, out List<Problem> problems);

        Assert.Equal(fits, graph is not null);
        Assert.Equal(
            fits ? [] : ["in.misfit nodes.c.in c: above is blue, wanted red as below."],
            problems.Select(p => $"{p.Code} {p.Where} {p.Message}"));
    }

    [Fact]
    public void Bind_SettingThatCannotBeRead_ForetellsNothing()
    {
        Bind("red", "blue\", \"colourr\": \"", "run", out List<Problem> problems);

        Assert.Equal(["set.unknown"], problems.Select(p => p.Code));
    }

    private static BoundGraph? Bind(
        string below, string above, string mode, out List<Problem> problems)
    {
        using GraphFolder folder = new();
        problems = [];
        return GraphBinder.Bind(
            folder.Parse(
                $$"""
                {
                  "format": "gangraph/1",
                  "nodes": {
                    "c": { "type": "Collage", "v": 1,
                      "in": { "below": "e.frames", "above": "b.frames" } },
                    "e": { "type": "Blur", "v": 1, "mode": "{{mode}}",
                      "in": { "frames": "a.frames" } },
                    "a": { "type": "Ink", "v": 1, "set": { "colour": "{{below}}" } },
                    "b": { "type": "Ink", "v": 1, "set": { "colour": "{{above}}" } }
                  }
                }
                """),
            Nodes,
            [],
            new BindingOptions(),
            problems);
    }
}
