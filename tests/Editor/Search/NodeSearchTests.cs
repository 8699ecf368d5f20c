using GanGraph.Editor.Search;
using GanGraph.Engine.Documents;

namespace GanGraph.Editor.Tests.Search;

public class NodeSearchTests
{
    [Theory]
    [InlineData("swirl", "Swirl")]
    [InlineData("Swirl", "Swirl")]
    [InlineData("walk", "LatentWalk")]
    [InlineData("latent walk", "LatentWalk")]
    [InlineData("LatentWalk", "LatentWalk")]
    [InlineData("lw", "LatentWalk")]
    [InlineData("ev", "EncodeVideo")]
    [InlineData("enc vid", "EncodeVideo")]
    [InlineData("video enc", "EncodeVideo")]
    [InlineData("film", "EncodeVideo")]
    [InlineData("movie", "EncodeVideo")]
    [InlineData("mp4", "EncodeVideo")]
    [InlineData("gif", "EncodeVideo")]
    [InlineData("prores", "EncodeVideo")]
    [InlineData("make a film", "EncodeVideo")]
    [InlineData("save video", "EncodeVideo")]
    [InlineData("render", "EncodeVideo")]
    [InlineData("video", "VideoFrames")]
    [InlineData("load movie", "VideoFrames")]
    [InlineData("import video", "VideoFrames")]
    [InlineData("moviefilein", "VideoFrames")]
    [InlineData("movie file out", "EncodeVideo")]
    [InlineData("Movie File In", "VideoFrames")]
    [InlineData("interpolate", "LatentWalk")]
    [InlineData("morph", "LatentWalk")]
    [InlineData("tween", "LatentWalk")]
    [InlineData("lerp", "LatentWalk")]
    [InlineData("slerp", "LatentWalk")]
    [InlineData("seeds", "KeyLatents")]
    [InlineData("keys", "KeyLatents")]
    [InlineData("keyframe", "KeyLatents")]
    [InlineData("empty latent image", "KeyLatents")]
    [InlineData("ksampler", "Generate")]
    [InlineData("vae decode", "Generate")]
    [InlineData("save image", "EncodePictures")]
    [InlineData("image sequence", "PictureFolder")]
    [InlineData("load image", "PictureFolder")]
    [InlineData("photos", "PictureFolder")]
    [InlineData("folder", "PictureFolder")]
    [InlineData("dataset", "PictureFolder")]
    [InlineData("scale", "Resize")]
    [InlineData("enlarge", "Resize")]
    [InlineData("upscale", "Resize")]
    [InlineData("upsc", "Resize")]
    [InlineData("twirl", "Swirl")]
    [InlineData("vortex", "Swirl")]
    [InlineData("lfo", "Wave")]
    [InlineData("sine", "Wave")]
    [InlineData("oscillator", "Wave")]
    [InlineData("sheet", "ContactSheet")]
    [InlineData("grid", "ContactSheet")]
    [InlineData("mosaic", "ContactSheet")]
    [InlineData("contact", "ContactSheet")]
    [InlineData("preview image", "ContactSheet")]
    [InlineData("speed", "ChangeSpeed")]
    [InlineData("fast", "ChangeSpeed")]
    [InlineData("slow motion", "ChangeSpeed")]
    [InlineData("time remap", "ChangeSpeed")]
    [InlineData("retime", "ChangeSpeed")]
    [InlineData("train", "TrainDcgan")]
    [InlineData("learn", "TrainDcgan")]
    [InlineData("gan", "TrainDcgan")]
    [InlineData("fit a network", "TrainDcgan")]
    [InlineData("sefa", "FindDirections")]
    [InlineData("ganspace", "FindDirections")]
    [InlineData("pca", "FindDirections")]
    [InlineData("slider", "MoveAlongDirection")]
    [InlineData("attribute edit", "MoveAlongDirection")]
    [InlineData("framesPerKey", "LatentWalk")]
    [InlineData("swril", "Swirl")]
    [InlineData("latntwalk", "LatentWalk")]
    [InlineData("encdoe vidoe", "EncodeVideo")]
    [InlineData("conatct", "ContactSheet")]
    [InlineData("interpolte", "LatentWalk")]
    [InlineData("upsacle", "Resize")]
    public void Find_WhatPeopleType_ComesFirst(string text, string type) =>
        Assert.Equal(type, Names(text, NodeQuery.Anywhere)[0]);

    [Theory]
    [InlineData("film", "EncodeVideo", "VideoFrames")]
    [InlineData("video", "VideoFrames", "EncodeVideo")]
    [InlineData("sine", "Wave", "")]
    [InlineData("effects", "ChangeSpeed", "Resize", "Swirl")]
    [InlineData("encoders", "ContactSheet", "EncodePictures", "EncodeVideo")]
    [InlineData("loop", "EncodeVideo", "LatentWalk", "NoiseLoop")]
    public void Find_WhatSeveralAre_FindsThemAll(string text, params string[] types)
    {
        IReadOnlyList<string> names = Names(text, NodeQuery.Anywhere);

        Assert.Empty(types.Where(type => type.Length > 0).Except(names.Take(types.Length)));
    }

    [Theory]
    [InlineData("qqqq")]
    [InlineData("!!")]
    [InlineData("→")]
    public void Find_Nonsense_FindsNothing(string text) =>
        Assert.Empty(Names(text, NodeQuery.Anywhere));

    [Fact]
    public void Find_NothingTyped_IsThePalette() => Assert.Equal(
        RealNodes.Catalogue.Types.Select(type => type.Name), Names(" ", NodeQuery.Anywhere));

    [Fact]
    public void Find_NothingTypedNearANode_PutsWhatFitsItFirst()
    {
        Assert.Equal("Generate", Names("", new() { Near = "train" })[0]);
        Assert.Equal("TrainDcgan", Names("", new() { Near = "clip" })[0]);
        Assert.Equal(
            ["ChangeSpeed", "Resize", "Swirl", "ContactSheet", "EncodePictures", "EncodeVideo"],
            Names("", new() { Near = "draw" }).Take(6));
        Assert.Equal(
            RealNodes.Catalogue.Types.Count(), Names("", new() { Near = "draw" }).Count);
        GraphDocument alone = RealNodes.Graph("""
            "film": { "type": "EncodeVideo" }
            """);
        Assert.Equal(
            "PictureFolder",
            NodeSearch.Find(RealNodes.Catalogue, "", new() { Near = "film" }, alone)[0].Type);
    }

    [Fact]
    public void Find_FromAnOutput_FindsOnlyWhatTakesItWithThePort()
    {
        IReadOnlyList<NodeMatch> found = Find("", new() { From = "draw.frames" });

        Assert.Equal(
            ["ChangeSpeed", "Resize", "Swirl", "ContactSheet", "EncodePictures", "EncodeVideo"],
            found.Select(match => match.Type).Take(6));
        Assert.All(found.Take(6), match => Assert.Equal("frames", match.Port));
        Assert.Contains(found, match => match is { Type: "ProjectPictures", Port: "pictures" });
        Assert.Equal("takes draw.frames at frames", found[0].Reason);
        Assert.Equal(
            ["EncodeVideo", "ChangeSpeed"], Names("film", new() { From = "draw.frames" }));
        Assert.Equal(
            "Generate:generator",
            Find("", new() { From = "train.generator" }).Select(m => $"{m.Type}:{m.Port}").First());
        Assert.Contains("KeyLatents", Names("", new() { From = "train.generator" }));
    }

    [Fact]
    public void Find_FromASignal_FindsEverythingWithANumber()
    {
        IReadOnlyList<NodeMatch> found = Find("", new() { From = "wave.signal" });

        Assert.Contains(found, match => match is { Type: "Swirl", Port: "strength" });
        Assert.DoesNotContain(found, match => match.Type is "PickLatents" or "OpenGenerator");
    }

    [Fact]
    public void Find_ToAnInput_FindsOnlyWhatGivesItWithThePort()
    {
        Assert.Equal(
            ["PictureFolder:dataset", "VideoFrames:dataset"],
            Find("", new() { To = "train.dataset" }).Select(m => $"{m.Type}:{m.Port}"));
        Assert.Equal(["Wave"], Names("", new() { To = "twist.radius" }));
        Assert.Empty(Names("", new() { To = "film.codec" }));
        Assert.Empty(Names("", new() { To = "nobody.frames" }));
        Assert.Empty(Names("", new() { To = "nonsense" }));
    }

    [Fact]
    public void Find_IntoAWire_FindsOnlyWhatTakesAndGivesIt()
    {
        IReadOnlyList<NodeMatch> found = Find("", new() { Into = "film.frames" });

        Assert.Equal(["ChangeSpeed", "Resize", "Swirl"], found.Select(match => match.Type));
        Assert.All(found, match => Assert.Equal(
            ("frames", "frames", "goes between twist.frames and film.frames"),
            (match.Port, match.Output, match.Reason)));
        Assert.Equal(
            ["MapLatents:latents:latents", "LatentWalk:keys:latents"],
            Find("", new() { Into = "draw.latents" }).Select(
                m => $"{m.Type}:{m.Port}:{m.Output}")
                .Where(m => m.StartsWith("Map", StringComparison.Ordinal)
                    || m.StartsWith("LatentWalk", StringComparison.Ordinal)));
        Assert.Empty(Names("", new() { Into = "twist.radius" }));
    }

    [Fact]
    public void Find_ByAnotherWord_SaysWhichAndWhy()
    {
        NodeMatch match = Find("tween", NodeQuery.Anywhere)[0];

        Assert.Equal(["tween"], match.Match);
        Assert.Equal("also called tween", match.Reason);
        Assert.Equal("Interpolators", match.Category);
        Assert.Equal("Walks from key to key through the latent space.", match.Summary);
        Assert.Equal("can be codec ffv1", Find("ffv1", NodeQuery.Anywhere)[0].Reason);
    }

    [Fact]
    public void Find_SameQuestion_HasTheSameAnswer() => Assert.Equal(
        Find("s", new() { Near = "draw" }).Select(match => match.Type),
        Find("s", new() { Near = "draw" }).Select(match => match.Type));

    [Fact]
    public void Synonyms_MeanTypesWordsAndCategoriesThatThereAre()
    {
        HashSet<string> known = [.. RealNodes.Catalogue.Types.SelectMany(type =>
            NameWords.Of(type.Name).Append(NameWords.Joined(type.Name))
                .Append(NameWords.Joined(type.Category)))];

        Assert.Empty(Synonyms.Meant.Except(known));
        Assert.All(Synonyms.Meant.SelectMany(Synonyms.Of),
            word => Assert.Equal(NameWords.Joined(word), word));
    }

    private static IReadOnlyList<NodeMatch> Find(string text, NodeQuery query) =>
        NodeSearch.Find(RealNodes.Catalogue, text, query, RealNodes.Piece());

    private static IReadOnlyList<string> Names(string text, NodeQuery query) =>
        [.. Find(text, query).Select(match => match.Type)];
}
