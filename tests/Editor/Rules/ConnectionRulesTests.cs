using GanGraph.Editor.Rules;
using GanGraph.Engine.Documents;

namespace GanGraph.Editor.Tests.Rules;

public class ConnectionRulesTests
{
    [Theory]
    [InlineData("clip.frames", "film.frames")]
    [InlineData("keys.latents", "draw.latents")]
    [InlineData("wave.signal", "twist.radius")]
    [InlineData("wave.signal", "keys.count")]
    [InlineData("twist.frames", "film.frames")]
    public void Check_WhatFits_SaysNothing(string from, string to) =>
        Assert.Null(Check(RealNodes.Piece(), from, to));

    [Theory]
    [InlineData("clip.dataset", "film.frames",
        "clip.dataset gives Dataset but film.frames takes Frames. "
        + "Put a node that turns Dataset into Frames between.")]
    [InlineData("draw.frames", "twist.strength",
        "draw.frames gives Frames but twist.strength takes Signal. "
        + "Put a node that turns Frames into Signal between.")]
    [InlineData("wave.signal", "film.codec",
        "film.codec is a setting that no signal can drive: it is not one number. "
        + "Give it a value instead.")]
    [InlineData("wave.signal", "wave.low",
        "wave would wait for itself. Wire another node here.")]
    [InlineData("draw.frame", "film.frames",
        "Generate has no output \"frame\". Did you mean frames?")]
    [InlineData("draw.frames", "film.frame", "EncodeVideo has no input \"frame\". "
        + "Did you mean frames?")]
    [InlineData("drew.frames", "film.frames", "There is no node \"drew\". Did you mean draw?")]
    [InlineData("draw.frames", "flim.frames", "There is no node \"flim\". Did you mean film?")]
    [InlineData("draw", "film.frames", "\"draw\" names no output. Write it as node.output.")]
    [InlineData("draw.frames", "film", "\"film\" names no input. Write it as node.input.")]
    public void Check_WhatDoesNotFit_SaysWhyAndWhatToDo(string from, string to, string reason) =>
        Assert.Equal(reason, Check(RealNodes.Piece(), from, to));

    [Fact]
    public void Check_Circle_NamesTheWholeRing()
    {
        GraphDocument graph = RealNodes.Graph(
            """
            "a": { "type": "Swirl" },
            "b": { "type": "Swirl", "in": { "frames": "a.frames" } },
            "c": { "type": "Swirl", "in": { "frames": "b.frames" } }
            """);

        const string Ring = "a → b → c → a would be a circle, so that none of them could begin. "
            + "Remove one of the wires between them first.";
        Assert.Equal(Ring, Check(graph, "c.frames", "a.frames"));
        Assert.Equal(Ring, Of(graph, "a.frames", WireSide.Input).Cannot["c.frames"]);
        Assert.Equal(Ring, Of(graph, "c.frames", WireSide.Output).Cannot["a.frames"]);
        Assert.Null(Check(graph, "a.frames", "c.frames"));
    }

    [Fact]
    public void Check_MutedNodes_MayBeWiredAndBypassedOnesOnlyWhereSomethingComesOut()
    {
        GraphDocument graph = RealNodes.Graph(
            """
            "clip": { "type": "VideoFrames", "mode": "mute" },
            "draw": { "type": "Generate", "mode": "bypass" },
            "twist": { "type": "Swirl", "mode": "bypass" },
            "film": { "type": "EncodeVideo", "mode": "mute" }
            """);

        Assert.Null(Check(graph, "clip.frames", "film.frames"));
        Assert.Null(Check(graph, "twist.frames", "film.frames"));
        Assert.Equal(
            "film.frames takes draw.frames, but draw is bypassed and has no input frames to hand "
            + "on. Let draw run, or mute it.",
            Check(graph, "draw.frames", "film.frames"));
    }

    [Fact]
    public void Check_UnknownType_KeepsItsWiresAndIsKnownByThem()
    {
        GraphDocument graph = RealNodes.Graph(
            """
            "u": { "type": "Unheard", "in": { "pictures": "clip.frames", "odd": "u2.out" } },
            "u2": { "type": "Unheard" },
            "clip": { "type": "VideoFrames" },
            "twist": { "type": "Swirl", "in": { "frames": "u.result" } },
            "film": { "type": "EncodeVideo" },
            "train": { "type": "TrainDcgan" },
            "wave": { "type": "Wave" }
            """);

        Assert.Null(Check(graph, "u2.out", "u.odd"));
        Assert.Null(Check(graph, "u.result", "film.frames"));
        Assert.Equal(Cannot("u2", "what u2.x takes"), Check(graph, "twist.frames", "u2.x"));
        Assert.Equal(Cannot("u", "what u.more gives"), Check(graph, "u.more", "film.frames"));
        Assert.StartsWith(
            "wave.signal gives Signal but u.pictures takes Frames",
            Check(graph, "wave.signal", "u.pictures"), StringComparison.Ordinal);
        Assert.StartsWith(
            "u.result gives Frames but train.dataset takes Dataset",
            Check(graph, "u.result", "train.dataset"), StringComparison.Ordinal);
    }

    [Fact]
    public void Targets_OfAnOutput_AreAllInputsAndNumbersWithAReasonForEachOther()
    {
        WireTargets targets = Of(RealNodes.Piece(), "wave.signal", WireSide.Output);

        Assert.Contains("twist.strength", targets.Fits);
        Assert.Contains("walk.framesPerKey", targets.Fits);
        Assert.Equal("wave.signal", targets.Replaces["twist.strength"]);
        Assert.DoesNotContain("twist.radius", targets.Replaces.Keys);
        Assert.StartsWith("wave.signal gives Signal", targets.Cannot["film.frames"],
            StringComparison.Ordinal);
        Assert.StartsWith("wave would wait for itself", targets.Cannot["wave.period"],
            StringComparison.Ordinal);
        Assert.Empty(targets.Fits.Intersect(targets.Cannot.Keys));
        Assert.DoesNotContain("film.codec", targets.Cannot.Keys);
    }

    [Fact]
    public void Targets_OfAnInput_AreOutputs()
    {
        WireTargets targets = Of(RealNodes.Piece(), "draw.latents", WireSide.Input);

        Assert.Equal(["keys.latents", "walk.latents"], targets.Fits);
        Assert.Equal(
            "twist would wait for itself. Wire another node here.",
            Of(RealNodes.Piece(), "twist.frames", WireSide.Input).Cannot["twist.frames"]);
    }

    [Fact]
    public void Targets_SideLeftOpen_TakesAnOutputFirst()
    {
        GraphDocument graph = RealNodes.Piece();

        Assert.Equal(
            Of(graph, "twist.frames", WireSide.Output).Fits,
            ConnectionRules.Targets(graph, RealNodes.Catalogue, "twist.frames").Fits);
        Assert.Equal(
            Of(graph, "film.frames", WireSide.Input).Fits,
            ConnectionRules.Targets(graph, RealNodes.Catalogue, "film.frames").Fits);
        Assert.Empty(ConnectionRules.Targets(graph, RealNodes.Catalogue, "nonsense").Fits);
        Assert.Empty(ConnectionRules.Targets(graph, RealNodes.Catalogue, "no.frames").Fits);
    }

    [Fact]
    public void Targets_AgreeWithCheckForEveryPair()
    {
        GraphDocument graph = RealNodes.Piece();
        foreach (string output in new[] { "clip.frames", "train.generator", "wave.signal" })
        {
            WireTargets targets = Of(graph, output, WireSide.Output);
            Assert.All(targets.Fits, to => Assert.Null(Check(graph, output, to)));
            Assert.All(targets.Cannot, to => Assert.Equal(to.Value, Check(graph, output, to.Key)));
        }
    }

    [Theory]
    [InlineData("wave.signal", "twist", "twist.radius")]
    [InlineData("draw.frames", "film", "film.frames")]
    [InlineData("train.generator", "keys", "keys.generator")]
    [InlineData("clip.frames", "keys", null)]
    [InlineData("film.frames", "clip", null)]
    [InlineData("clip.frames", "nobody", null)]
    public void InputFor_DroppedOnANode_TakesTheFreePortThatFits(
        string from, string node, string? port) => Assert.Equal(
        port, ConnectionRules.InputFor(RealNodes.Piece(), RealNodes.Catalogue, from, node));

    [Theory]
    [InlineData("film.frames", "clip", "clip.frames")]
    [InlineData("train.dataset", "clip", "clip.dataset")]
    [InlineData("twist.radius", "wave", "wave.signal")]
    [InlineData("twist.radius", "clip", null)]
    [InlineData("clip.path", "wave", null)]
    public void OutputFor_DroppedOnANode_TakesThePortThatFits(
        string to, string node, string? port) => Assert.Equal(
        port, ConnectionRules.OutputFor(RealNodes.Piece(), RealNodes.Catalogue, to, node));

    private static string Cannot(string id, string what) =>
        $"{id} is of type \"Unheard\", which is not in the catalogue, so nobody can know {what}. "
        + "Update GanGraph, or wire it in the file.";

    private static string? Check(GraphDocument graph, string from, string to) =>
        ConnectionRules.Check(graph, RealNodes.Catalogue, from, to);

    private static WireTargets Of(GraphDocument graph, string end, WireSide side) =>
        ConnectionRules.Targets(graph, RealNodes.Catalogue, end, side);
}
