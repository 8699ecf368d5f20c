using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json.Linq;

namespace GanGraph.Cli.Tests.Sharing;

public sealed class PackTests : IDisposable
{
    private readonly ClipPiece _piece = new();

    public void Dispose() => _piece.Dispose();

    [Fact]
    public void Pack_Unpacked_MakesTheSameFilmBitForBit()
    {
        _piece.Run();
        Assert.Equal(0, Gangraph("pack", "piece/piece.json", "-o", "a.zip").Code);
        Assert.Equal(0, Gangraph("pack", "piece/piece.json", "-o", "b.zip").Code);
        Answer unpacked = Gangraph("unpack", "a.zip", "-o", "there/with you");
        Assert.Equal((0, ""), (unpacked.Code, unpacked.Error));

        Answer run = Gangraph("run", "there/with you/piece.json", "--quiet", "--out", "again");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(Hash("a.zip"), Hash("b.zip"));
        Assert.Equal(Frames("out/piece/film.mp4"), Frames("again/film.mp4"));
        JObject graph = JObject.Parse(File.ReadAllText(_piece.At("there/with you/piece.json")));
        Assert.Equal("asset:clip", (string?)graph["nodes"]!["clip"]!["set"]!["path"]);
        Assert.Equal("media/clip.mkv", (string?)graph["assets"]!["clip"]!["path"]);
        Assert.Equal(
            Hash("piece/clip.mkv"), ((string?)graph["assets"]!["clip"]!["sha256"])!.ToUpper());
    }

    [Fact]
    public void Pack_FolderAndModel_TravelWithAllThatBelongsToThem()
    {
        _piece.Program.Write("piece/pictures/a.png", "a");
        _piece.Program.Write("piece/pictures/deep/b.png", "b");
        _piece.Program.Write("piece/m.safetensors", "weights");
        _piece.Program.Write("piece/m.json", "{}");
        _piece.Program.Write("piece/two.json", """
            { "format": "gangraph/1",
              "assets": { "m": { "kind": "model", "path": "m.safetensors" } }, "nodes": {
              "p": { "type": "PictureFolder", "v": 1, "set": { "path": "pictures" } },
              "t": { "type": "TrainDcgan", "v": 1, "set": { "start": "asset:m" },
                "in": { "dataset": "p.dataset" } } } }
            """);

        Assert.Equal(0, Gangraph("pack", "piece/two.json").Code);
        Assert.Equal(1, Gangraph("pack", "piece/two.json").Code);
        Answer trained = Gangraph("pack", "piece/two.json", "--with-training", "-o", "t.zip");

        using ZipArchive zip = ZipFile.OpenRead(_piece.At("two.zip"));
        Assert.Equal(
            [
                "manifest.json", "two.json", "media/m.json", "media/m.safetensors",
                "media/pictures/a.png", "media/pictures/deep/b.png",
            ],
            zip.Entries.Select(entry => entry.FullName));
        Assert.Equal(1, trained.Code);
        Assert.Contains("t has not been learned to its end", trained.Error);
        Assert.Equal(0, Gangraph("unpack", "two.zip").Code);
        Assert.Equal(0, Gangraph("check", "two/two.json").Code);
    }

    [Fact]
    public void Pack_FileOutside_IsRefusedUnlessItsFolderIsAllowed()
    {
        _piece.Program.Write("outside/clip.mkv", "film");
        string graph = File.ReadAllText(_piece.At("piece/piece.json"));
        _piece.Program.Write("piece/piece.json", graph.Replace(
            "clip.mkv", "../outside/clip.mkv", StringComparison.Ordinal));

        Assert.Equal(5, Gangraph("pack", "piece/piece.json").Code);
        Assert.False(File.Exists(_piece.At("piece.zip")));
        Assert.Equal(0, Gangraph("pack", "piece/piece.json", "--root", "outside").Code);
    }

    [Theory]
    [InlineData("../evil.txt")]
    [InlineData("/tmp/evil.txt")]
    [InlineData("media/../../evil.txt")]
    [InlineData("media\\..\\evil.txt")]
    [InlineData("C:/evil.txt")]
    [InlineData("media/con.txt")]
    [InlineData("media/a./b")]
    [InlineData("MEDIA/X.txt")]
    [InlineData(".gangraph/hashes/0011")]
    [InlineData("bin/evil")]
    public void Unpack_NameThatLeadsElsewhere_IsRefused(string name)
    {
        Zip("evil.zip", [("g.json", "{}"), ("media/x.txt", "x"), (name, "evil")]);

        Answer answer = Gangraph("unpack", "evil.zip");

        Assert.Equal(1, answer.Code);
        Assert.StartsWith("gangraph: evil.zip is not unpacked: ", answer.Error);
        AssertNothingIsLeft("evil");
        Assert.False(File.Exists(_piece.At("evil.txt")));
    }

    [Fact]
    public void Unpack_WhatIsNoPack_IsRefused()
    {
        string Refused(string name)
        {
            Answer answer = Gangraph("unpack", name);
            Assert.Equal(1, answer.Code);
            Assert.DoesNotContain("   at ", answer.Error);
            AssertNothingIsLeft(Path.GetFileNameWithoutExtension(name));
            return answer.Error;
        }

        _piece.Program.Write("garbage.zip", "PK no zip at all");
        Zip("link.zip", [("g.json", "{}"), ("media/l", "/etc/passwd")], attributes: 0xA1FF << 16);
        Zip("bomb.zip", [("g.json", "{}"), ("media/b", new string('0', 5_000_000))]);
        Zip("lies.zip", [("g.json", "{}"), ("media/x", "x")], size: 2);
        Zip("hash.zip", [("g.json", "{}"), ("media/x", "x")], hash: new string('0', 64));
        Zip("twice.zip", [("g.json", "{}"), ("media/x", "x"), ("media/x/y", "y")]);
        using (ZipArchive bare = ZipFile.Open(_piece.At("bare.zip"), ZipArchiveMode.Create))
        {
            bare.CreateEntry("g.json").Open().Dispose();
        }

        byte[] locked = File.ReadAllBytes(_piece.At("hash.zip"));
        foreach (byte[] mark in (byte[][])[[0x50, 0x4B, 3, 4], [0x50, 0x4B, 1, 2]])
        {
            int flags = mark[2] == 3 ? 6 : 8;
            for (int at = locked.AsSpan().IndexOf(mark); at >= 0;)
            {
                locked[at + flags] |= 1;
                int next = locked.AsSpan(at + 4).IndexOf(mark);
                at = next < 0 ? -1 : at + 4 + next;
            }
        }

        File.WriteAllBytes(_piece.At("locked.zip"), locked);

        Assert.Contains("no whole zip file", Refused("garbage.zip"));
        Assert.Contains("is a link", Refused("link.zip"));
        Assert.Contains("times its size", Refused("bomb.zip"));
        Assert.Contains("has 1 bytes, its list says 2", Refused("lies.zip"));
        Assert.Contains("in the pack is damaged", Refused("hash.zip"));
        Assert.Contains("is a file and a folder", Refused("twice.zip"));
        Assert.Contains("has no manifest.json", Refused("bare.zip"));
        Assert.Contains("encrypted", Refused("locked.zip"));
    }

    [Fact]
    public void Unpack_OntoSomething_NeedsForceAndLosesNothing()
    {
        Zip("p.zip", [("g.json", "{}"), ("media/x", "x")]);
        _piece.Program.Write("p/mine.txt", "mine");

        Assert.Equal(1, Gangraph("unpack", "p.zip").Code);
        Assert.Equal("mine", File.ReadAllText(_piece.At("p/mine.txt")));
        Assert.Equal(0, Gangraph("unpack", "p.zip", "--force").Code);
        Assert.Equal("mine", File.ReadAllText(_piece.At("p-old-1/mine.txt")));
        Assert.Equal("x", File.ReadAllText(_piece.At("p/media/x")));
    }

    private Answer Gangraph(params string[] arguments) => _piece.Program.Run(arguments);

    private void Zip(
        string zip,
        (string Name, string Content)[] files,
        int attributes = 0,
        int? size = null,
        string? hash = null)
    {
        JArray list = [.. files.Select(file => new JObject
        {
            ["path"] = file.Name,
            ["size"] = size is null || file.Name == "g.json" ? file.Content.Length : size,
            ["sha256"] = hash ?? Convert.ToHexStringLower(
                SHA256.HashData(Encoding.UTF8.GetBytes(file.Content))),
        })];
        JObject manifest = new()
        {
            ["format"] = "gangraph-pack/1", ["graph"] = "g.json", ["files"] = list,
        };
        using ZipArchive archive = ZipFile.Open(_piece.At(zip), ZipArchiveMode.Create);
        foreach ((string name, string content) in files.Prepend(("manifest.json", $"{manifest}")))
        {
            ZipArchiveEntry entry = archive.CreateEntry(name);
            entry.ExternalAttributes = name == "manifest.json" ? 0 : attributes;
            using StreamWriter writer = new(entry.Open());
            writer.Write(content);
        }
    }

    private void AssertNothingIsLeft(string folder) => Assert.DoesNotContain(
        Directory.GetFileSystemEntries(_piece.Program.Folder).Select(Path.GetFileName),
        name => name == folder || name!.EndsWith(".part", StringComparison.Ordinal));

    private string Hash(string path) =>
        Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(_piece.At(path))));

    private string Frames(string film)
    {
        string raw = _piece.At(Path.GetRandomFileName() + ".rgb");
        _piece.Ffmpeg("-i", _piece.At(film), "-f", "rawvideo", "-pix_fmt", "rgb24", raw);
        return Hash(Path.GetFileName(raw));
    }
}
