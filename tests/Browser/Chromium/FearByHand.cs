using GanGraph.Editor.Browser.Tests.Chromium.Hands;
using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents;
using GanGraph.Engine.Documents.Comparing;
using GanGraph.Nodes.Effects;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Browser.Tests.Chromium;

/// <summary>The first piece, built by hand from nothing: all of its nodes and wires, with one
/// step of learning, three keys and a film of twelve frames.</summary>
internal static class FearByHand
{
    private const string Title = "By hand";

    private static readonly (string From, string Typed, string Type, string Id)[] Nodes =
    [
        ("", "video frames", "VideoFrames", "clip"),
        ("", "dcgan", "TrainDcgan", "train"),
        ("train.generator", "key latents", "KeyLatents", "keys"),
        ("keys.latents", "walk", "LatentWalk", "walk"),
        ("", "generate", "Generate", "draw"),
        ("draw.frames", "chnage speed", "ChangeSpeed", "tempo"),
        ("", "generate", "Generate", "drawKeys"),
        ("drawKeys.frames", "resize", "Resize", "enlargeKeys"),
        ("", "contact", "ContactSheet", "sheet"),
        ("tempo.frames", "resize", "Resize", "enlarge"),
        ("enlarge.frames", "encode video", "EncodeVideo", "film"),
    ];

    private static readonly (string From, string To)[] Wires =
    [
        ("clip.dataset", "train.dataset"),
        ("train.generator", "draw.generator"),
        ("walk.latents", "draw.latents"),
        ("train.generator", "drawKeys.generator"),
        ("keys.latents", "drawKeys.latents"),
        ("enlargeKeys.frames", "sheet.frames"),
    ];

    private static string Piece => Path.Combine(
        BrowserFixture.Checkout, "graphs", "three-studies-on-fear.json");

    /// <summary>Puts what the piece reads into a folder.</summary>
    public static void CopyMedia(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "media"));
        foreach (string file in Directory.EnumerateFiles(
            Path.Combine(Path.GetDirectoryName(Piece)!, "media")))
        {
            File.Copy(file, Path.Combine(folder, "media", Path.GetFileName(file)));
        }
    }

    /// <summary>Builds it, and saves it.</summary>
    /// <param name="hand">Who does it.</param>
    /// <param name="between">What happens once all nodes are there.</param>
    public static async Task Build(IHand hand, Func<Task> between)
    {
        foreach ((string from, string typed, string type, string id) in Nodes)
        {
            await (from.Length > 0
                ? hand.AddFrom(from, typed, type, id) : hand.Add(typed, type, id));
        }

        await between();

        foreach ((string from, string to) in Wires)
        {
            await hand.Wire(from, to);
        }

        await hand.Take("clip", "Path", "media", "tree.avi");
        await hand.Turn("clip", "Drop duplicates");
        await hand.Choose("clip", "Fit", "Stretch");
        await hand.Take("train", "Start", "media", "tree-64.checkpoint.safetensors");
        await hand.Write("train", "Steps", "7918");
        await hand.SetKeys("keys", 24, 13, 22);
        await hand.Write("walk", "Frames per key", "4");
        await hand.Write("enlarge", "Width", "256");
        await hand.Write("enlargeKeys", "Width", "256");
        await hand.Write("film", "Path", "three-studies-on-fear.mp4");
        await hand.Write("sheet", "Columns", "3");
        await hand.Write("sheet", "Path", "keys.png");
        await hand.Write("", "Seed", "7");
        await hand.Write("", "Title", Title);
        await hand.Save();
    }

    /// <summary>How a file differs in meaning from the piece that it should be.</summary>
    public static IEnumerable<string> Differences(string file)
    {
        JObject root = JObject.Parse(File.ReadAllText(Piece));
        root["meta"] = new JObject { ["title"] = Title };
        root.Remove("params");
        root.Remove("layout");
        JObject nodes = (JObject)root["nodes"]!;
        nodes["keys"]!["set"] = JObject.Parse("""{"seeds": [24, 13, 22], "order": [2, 1, 3]}""");
        nodes["walk"]!["set"]!["framesPerKey"] = 4;
        nodes["train"]!["set"]!["steps"] = 7918;
        nodes["sheet"]!["set"]!["columns"] = 3;
        JObject found = JObject.Parse(File.ReadAllText(file));
        found.Remove("layout");
        NameAssetsByFile(root);
        NameAssetsByFile(found);
        return GraphComparison.Of(
            Read(root), Read(found), NodeCatalogue.From(typeof(Swirl).Assembly))
            .Select(c => $"{c.Kind} {c.Where}: {c.BeforeText} is {c.AfterText}");
    }

    private static GraphDocument Read(JObject root) =>
        GraphDocument.Parse(root.ToString(), "graph.json", [])!;

    /// <summary>Which name stands for a file makes no difference.</summary>
    private static void NameAssetsByFile(JObject root)
    {
        JObject assets = (JObject)root["assets"]!;
        Dictionary<string, string> paths = assets.Properties().ToDictionary(
            a => $"asset:{a.Name}", a => (string)a.Value["path"]!);
        foreach (JValue value in root["nodes"]!.SelectTokens("*.set.*").OfType<JValue>())
        {
            value.Value = paths.GetValueOrDefault($"{value.Value}") ?? value.Value;
        }

        root["assets"] = new JObject(assets.Properties().Select(
            a => new JProperty(Path.GetFileName((string)a.Value["path"]!), a.Value["path"])));
    }
}
