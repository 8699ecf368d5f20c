using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json.Linq;

namespace GanGraph.Cli.Tests;

public sealed class CacheTests : IDisposable
{
    private const string Training = "TrainDcgan-aaaaaaaaaaaaaaaa";
    private const string Pictures = "VideoFrames-bbbbbbbbbbbbbbbb";
    private const string Segments = "EncodeVideo-cccccccccccccccc";
    private const string Aside = "TrainDcgan-aaaaaaaaaaaaaaaa-old-1";
    private const string Foreign = "StyleGan-dddddddddddddddd";
    private const string Damaged = "TrainDcgan-eeeeeeeeeeeeeeee";

    private readonly Gangraph _gangraph = new();

    public CacheTests()
    {
        Add(Training, 300_000, "training", 7530, "train");
        Add(Pictures, 12_000, "remakeable", 4, "clip");
        Add(Segments, 5_000, "remakeable", 90, "film");
        Add(Aside, 1_000, "training", 30, "train");
        Add(Foreign, 2_000, "hologram", 1, "");
        Add(Damaged, 3_000, "training", 1, "train");
        File.WriteAllText(In(Damaged, "owner.json"), new string('{', 100));
        _gangraph.Write("graphs/mine.json", "{}");
    }

    public void Dispose() => _gangraph.Dispose();

    [Fact]
    public void List_Cache_SaysWhatMadeItWhatItCostAndWhatItIs()
    {
        _gangraph.Write("graphs/.gangraph/artifacts/notes.txt", "mine");

        Answer answer = _gangraph.Run("cache");

        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.Equal(answer, _gangraph.Run("cache", "list", "graphs/mine.json"));
        string[] lines = answer.Output.TrimEnd().Split('\n');
        Assert.Matches(@"^what +made by +size +cost +last used +state$", lines[0]);
        Assert.Matches(
            $"^{Training} +train of mine.json +300 kB +2 h 5 min +just now +training$", lines[1]);
        Assert.Matches(
            $"^{Pictures} +clip of mine.json +12 kB +4 s +just now +can be made again$",
            lines[2]);
        Assert.Matches($"^{Segments} .* 1 min 30 s .* can be made again$", lines[3]);
        Assert.Matches($"^{Damaged} .* training, damaged$", lines[4]);
        Assert.Matches($"^{Foreign} +StyleGan .* of another version, kept$", lines[5]);
        Assert.Matches($"^{Aside} .* training, set aside$", lines[6]);
        Assert.Equal("graphs/.gangraph: 322.9 kB, it may hold 20 GB.", lines[7]);
        Assert.Equal(
            "can be made again 17 kB, damaged 2.9 kB, of another version 2 kB, set aside 1 kB, "
            + "trainings 300 kB.", lines[8]);
        Assert.Equal("Not of the cache and left alone: notes.txt.", lines[9]);
    }

    [Fact]
    public void List_Json_IsForPrograms()
    {
        _gangraph.Variables["GANGRAPH_CACHE_SIZE"] = "1.5GB";

        List<JObject> events = _gangraph.Run("cache", "train", "--json").Events;

        Assert.Equal(
            [Training, Damaged, Aside],
            events.SkipLast(2).Select(e => (string?)e["name"]));
        Assert.Equal(("cache.entry", "training", 7530.0, "A title"), (
            (string?)events[0]["type"], (string?)events[0]["state"],
            (double)events[0]["seconds"]!, (string?)events[0]["title"]));
        Assert.Equal(1_500_000_000, (long)events[^2]["budget"]!);
        Assert.Equal("result", (string?)events[^1]["type"]);
    }

    [Fact]
    public void List_NoCache_IsEmptyUnlessItsFolderWasNamed()
    {
        Answer beside = _gangraph.Run("cache", _gangraph.Write("elsewhere/mine.json", "{}"));
        Answer named = _gangraph.Run("cache", "--cache", "nowhere");
        Answer noCache = _gangraph.Run("cache", "clear", "--cache", "graphs");
        Answer noGraph = _gangraph.Run("cache", "nowhere.json");

        Assert.Equal(0, beside.Code);
        Assert.StartsWith("Nothing is kept in elsewhere/.gangraph.", beside.Output);
        Assert.Equal((4, "gangraph: nowhere is not there. Name the folder of a cache.\n"),
            (named.Code, named.Error));
        Assert.Equal(4, noCache.Code);
        Assert.StartsWith("gangraph: graphs is no cache.", noCache.Error);
        Assert.Equal(4, noGraph.Code);
    }

    [Fact]
    public void Clear_Nothing_RemovesOnlyWhatCanBeMadeAgain()
    {
        Answer dry = _gangraph.Run("cache", "clear", "--dry-run");
        Assert.Equal(6, Left.Length);
        Answer answer = _gangraph.Run("cache", "clear");

        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.Equal([Foreign, Training, Aside, Damaged], Left);
        string[] lines = answer.Output.TrimEnd().Split('\n');
        Assert.Equal("Removed:", lines[0]);
        Assert.Matches($"^  {Segments} +film of mine.json +5 kB$", lines[1]);
        Assert.Matches($"^  {Pictures} +clip of mine.json +12 kB$", lines[2]);
        Assert.Equal("Kept:", lines[3]);
        Assert.Matches($"^  {Training} .* a training; --trainings removes it$", lines[5]);
        Assert.Equal("Freed 17 kB; 305.9 kB are left in graphs/.gangraph.", lines[^1]);
        Assert.Contains("Would remove:", dry.Output);
        Assert.Contains("Would free 17 kB; 305.9 kB would be left", dry.Output);
    }

    [Fact]
    public void Clear_Flags_RemoveWhatTheySay()
    {
        Assert.Equal(0, _gangraph.Run("cache", "clear", "--trainings").Code);
        Assert.Equal([Aside], Left);
        List<JObject> events = _gangraph.Run("cache", "clear", "--old", "--json").Events;

        Assert.Empty(Left);
        Assert.Equal(
            ["cache.removed", "cache.total", "result"],
            events.Select(e => (string?)e["type"]));
        Assert.Equal(0, (long)events[^2]["bytes"]!);
    }

    [Fact]
    public void Clear_Name_RemovesATrainingOnlyWhenItIsSurelyMeant()
    {
        Answer several = _gangraph.Run("cache", "clear", "aaaaaa");
        Answer vague = _gangraph.Run("cache", "clear", "S", "ddddd");
        Assert.Equal(6, Left.Length);
        Assert.Contains("--trainings", several.Output);
        Assert.Contains("--trainings", vague.Output);

        Assert.Equal(0, _gangraph.Run("cache", "clear", "dddddd", Training).Code);
        Assert.Equal([Segments, Aside, Damaged, Pictures], Left);

        Answer unknown = _gangraph.Run("cache", "clear", "clip", "nobody");
        Assert.Equal(4, unknown.Code);
        Assert.Equal("gangraph: there is no nobody in graphs/.gangraph. gangraph cache lists what "
            + "is there.\n", unknown.Error);
        Assert.Contains(Pictures, Left);
    }

    [Fact]
    public void Clear_InUse_Stays()
    {
        _gangraph.Write($"graphs/.gangraph/locks/{Pictures}.use", "");
        using FileStream mark = new(
            _gangraph.At($"graphs/.gangraph/locks/{Pictures}.use"),
            FileMode.Open, FileAccess.Read, FileShare.Read);

        Answer list = _gangraph.Run("cache", "list", Pictures);
        Answer all = _gangraph.Run("cache", "clear");
        Answer one = _gangraph.Run("cache", "clear", Pictures);

        Assert.Contains("can be made again, in use", list.Output);
        Assert.Equal(0, all.Code);
        Assert.Contains("a run uses it", all.Output);
        Assert.Equal((1, $"gangraph: {Pictures} is still there: a run uses it. Wait until that run "
            + "has ended.\n"), (one.Code, one.Error));
        Assert.Contains(Pictures, Left);
        Assert.DoesNotContain(Segments, Left);
    }

    [Fact]
    public void Environment_NoSize_IsUsage()
    {
        _gangraph.Variables["GANGRAPH_CACHE_SIZE"] = "plenty";

        Answer answer = _gangraph.Run("run", "graphs/mine.json");

        Assert.Equal(2, answer.Code);
        Assert.StartsWith("GANGRAPH_CACHE_SIZE is plenty. Write a number and a unit", answer.Error);
        Assert.Equal(2, _gangraph.Run("cache", "clear").Code);
        Assert.Equal(6, Left.Length);
        Assert.Equal(3,
            _gangraph.Run("run", "graphs/mine.json", "--cache-size", "unlimited").Code);
    }

    private string[] Left =>
    [
        .. Directory.GetDirectories(_gangraph.At("graphs/.gangraph/artifacts"))
            .Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal),
    ];

    private string In(string name, string file) =>
        _gangraph.At($"graphs/.gangraph/artifacts/{name}/{file}");

    // Everything lies in the cache as a run would have left it, in so many bytes.
    private void Add(string name, int bytes, string kind, double seconds, string node)
    {
        string folder = $"graphs/.gangraph/artifacts/{name}";
        string key = name.Split('-')[1] + new string('0', 48);
        _gangraph.Write($"{folder}/owner.json", new JObject
        {
            ["type"] = name.Split('-')[0],
            ["key"] = key,
            ["check"] = Convert.ToHexStringLower(
                SHA256.HashData(Encoding.UTF8.GetBytes($"5:owner=64:{key}\n"))),
        }.ToString());
        _gangraph.Write($"{folder}/facts.json", new JObject
        {
            ["kind"] = kind,
            ["seconds"] = seconds,
            ["node"] = node,
            ["graph"] = "mine.json",
            ["title"] = "A title",
        }.ToString());
        File.WriteAllBytes(In(name, "work"), new byte[bytes - Directory.GetFiles(
            In(name, "")).Sum(file => new FileInfo(file).Length)]);
    }
}
