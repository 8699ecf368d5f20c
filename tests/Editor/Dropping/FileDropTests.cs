using System.Text;
using GanGraph.Editor.Dropping;
using GanGraph.Engine;
using GanGraph.Engine.Documents;

namespace GanGraph.Editor.Tests.Dropping;

public sealed class FileDropTests : IDisposable
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    private readonly string _folder =
        Directory.CreateTempSubdirectory("gangraph-drop-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("a.mp4", "\0\0\0\x18ftypisom", FileContent.Film)]
    [InlineData("a.m4a", "\0\0\0\x18ftypM4A ", FileContent.Sound)]
    [InlineData("a.avi", "RIFF....AVI ", FileContent.Film)]
    [InlineData("a.wav", "RIFF....WAVE", FileContent.Sound)]
    [InlineData("a.webp", "RIFF....WEBP", FileContent.Picture)]
    [InlineData("a.gif", "GIF89a", FileContent.Film)]
    [InlineData("wrong-name.txt", "GIF89a", FileContent.Film)]
    [InlineData("a.flac", "fLaC", FileContent.Sound)]
    [InlineData("a.ogv", "OggS..........\u0080theora", FileContent.Film)]
    [InlineData("a.ogg", "OggS..........\u0001vorbis", FileContent.Sound)]
    [InlineData("a.mp3", "ID3", FileContent.Sound)]
    [InlineData("a.MP3", "....", FileContent.Sound)]
    [InlineData("a.MTS", "....", FileContent.Film)]
    [InlineData("a.pt", "PK\u0003\u0004", FileContent.LooseWeights)]
    [InlineData("a.pkl", "\u0080\u0004", FileContent.Model)]
    [InlineData("protocol-0.pkl", "(dp0", FileContent.Model)]
    [InlineData("a.zip", "PK\u0003\u0004", FileContent.Pack)]
    [InlineData("a.txt", "{ \"format\": \"gangraph/1\" }", FileContent.Graph)]
    [InlineData("a.json", "{}", FileContent.Graph)]
    [InlineData("a.txt", "words", FileContent.Other)]
    [InlineData("empty", "", FileContent.Other)]
    public void Of_FirstBytesThenName_SayWhatItIs(string name, string text, FileContent content) =>
        Assert.Equal(content, Drop(name, Encoding.Latin1.GetBytes(text)).Content);

    [Fact]
    public void Of_Film_GetsTheLoaderThatNeedsOne()
    {
        DroppedFile dropped = Drop("a.mkv", [0x1A, 0x45, 0xDF, 0xA3]);

        Assert.Equal(
            (AssetKind.Video, "VideoFrames", "path", null, null, true, null),
            (dropped.Kind, dropped.Type, dropped.Setting, dropped.Node, dropped.Output,
                dropped.MayCarryGraph, dropped.Reason));
    }

    [Fact]
    public void Of_Folder_GetsTheLoaderOfFolders()
    {
        DroppedFile dropped = FileDrop.Of(
            _folder + Path.DirectorySeparatorChar, RealNodes.Piece(), RealNodes.Catalogue);

        Assert.Equal(
            (AssetKind.PictureFolder, "PictureFolder", "path"),
            (dropped.Kind, dropped.Type, dropped.Setting));
    }

    [Theory]
    [InlineData("a.safetensors", "\u0002\0\0\0\0\0\0\0{}")]
    [InlineData("a.pkl", "\u0080\u0004}.")]
    public void Of_Model_GetsTheLoaderOfModels(string name, string text)
    {
        byte[] model = Encoding.Latin1.GetBytes(text);

        DroppedFile dropped = Drop(name, model);
        DroppedFile onDraw = Drop(name, model, "draw.generator");
        DroppedFile onTrain = Drop(name, model, "train.start");

        Assert.Equal(
            (FileContent.Model, "OpenGenerator", "path", null),
            (dropped.Content, dropped.Type, dropped.Setting, dropped.Output));
        Assert.Equal(("OpenGenerator", "generator"), (onDraw.Type, onDraw.Output));
        Assert.Equal(("train", "start", null), (onTrain.Node, onTrain.Setting, onTrain.Type));
    }

    [Theory]
    [InlineData("train.dataset", "dataset")]
    [InlineData("film.frames", "frames")]
    [InlineData("twist.strength", null)]
    [InlineData("nobody.frames", null)]
    public void Of_FilmOnAnInput_WiresTheOutputThatFits(string fit, string? output)
    {
        DroppedFile dropped = Drop("a.mkv", [0x1A, 0x45, 0xDF, 0xA3], fit);

        Assert.Equal(("VideoFrames", output), (dropped.Type, dropped.Output));
    }

    [Theory]
    [InlineData("clip")]
    [InlineData("clip.path")]
    public void Of_FilmOnALoader_ReplacesItsFile(string fit)
    {
        DroppedFile dropped = Drop("a.mkv", [0x1A, 0x45, 0xDF, 0xA3], fit);

        Assert.Equal(
            ("clip", "path", null), (dropped.Node, dropped.Setting, dropped.Type));
    }

    [Fact]
    public void Of_Sound_HasNoLoaderButANodeThatTakesIt()
    {
        DroppedFile alone = Drop("a.flac", "fLaC"u8.ToArray());
        DroppedFile onFilm = Drop("a.flac", "fLaC"u8.ToArray(), "film");

        Assert.Equal(
            "\"a.flac\" is a sound, and no node loads one on its own. Drop it on a node that takes "
            + "one: sound of EncodeVideo.",
            alone.Reason);
        Assert.Equal(("film", "sound", null), (onFilm.Node, onFilm.Setting, onFilm.Reason));
    }

    [Fact]
    public void Of_PictureAlone_SaysToDropItsFolder()
    {
        DroppedFile dropped = Drop("a.png", Png);

        Assert.True(dropped.MayCarryGraph);
        Assert.Equal(
            "\"a.png\" is a picture, and no node loads one on its own. "
            + "Drop the folder that it is in.",
            dropped.Reason);
    }

    [Fact]
    public void Of_WhatNoNodeReads_SaysWhatToDo()
    {
        Assert.True(Drop("a.json", "{}"u8.ToArray()).IsGraph);
        Assert.Contains("gangraph unpack", Drop("a.zip", "PK"u8.ToArray()).Reason!,
            StringComparison.Ordinal);
        Assert.Contains("without their network", Drop("a.pth", "PK"u8.ToArray()).Reason!,
            StringComparison.Ordinal);
        Assert.Equal(
            "\"gone.mp4\" is not there. It may have been moved.",
            FileDrop.Of(
                Path.Combine(_folder, "gone.mp4"), RealNodes.Piece(), RealNodes.Catalogue).Reason);
    }

    private DroppedFile Drop(string name, byte[] bytes, string? fit = null)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        GraphDocument graph = RealNodes.Piece();
        return FileDrop.Of(path, graph, RealNodes.Catalogue, fit);
    }
}
