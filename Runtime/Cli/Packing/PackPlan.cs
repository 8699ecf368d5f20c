using GanGraph.Engine;
using GanGraph.Engine.Documents;
using GanGraph.Engine.Files;
using Newtonsoft.Json.Linq;

namespace GanGraph.Cli.Packing;

/// <summary>What goes into a pack, and the graph as it stands in there: every file that it reads
/// is an asset with its hash, under a path of the pack.</summary>
internal sealed class PackPlan
{
    private const string Folder = "media";

    private readonly GraphDocument _graph;
    private readonly AssetResolver _assets;
    private readonly ContentHashes _hashes;
    private readonly SortedDictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _places = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Plans a pack.</summary>
    /// <param name="bound">The graph.</param>
    /// <param name="assets">Finds its files.</param>
    /// <param name="hashes">Hashes them.</param>
    public PackPlan(BoundGraph bound, AssetResolver assets, ContentHashes hashes)
    {
        _assets = assets;
        _hashes = hashes;
        _graph = GraphDocument.Parse(bound.EffectiveText, "", [])!;
        AddAssets(bound.Document);
        foreach (BoundNode node in bound.Nodes)
        {
            foreach (AssetSetting file in node.Ports.Settings.Values.OfType<AssetSetting>()
                .Where(file => file.IsSet))
            {
                Add(node, file);
            }
        }
    }

    /// <summary>Where each file lies, by its path in the pack.</summary>
    public IReadOnlyDictionary<string, string> Files => _files;

    /// <summary>What is not packed, in words.</summary>
    public List<string> LeftOut { get; } = [];

    /// <summary>The graph as it goes into the pack.</summary>
    public string GraphText => _graph.ToCanonicalText();

    /// <summary>Adds the files of a folder under a path of the pack.</summary>
    public void AddFolder(string folder, string path)
    {
        EnumerationOptions all = new()
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.ReparsePoint,
            IgnoreInaccessible = false,
        };
        foreach (string file in Directory.EnumerateFiles(folder, "*", all))
        {
            string name = Path.GetRelativePath(folder, file).Replace('\\', '/');
            AddFile(file, $"{path}/{name}");
        }
    }

    private void AddAssets(GraphDocument from)
    {
        foreach (AssetEntry asset in from.Assets)
        {
            if (_assets.Locate(asset) is string found)
            {
                Describe(_graph.Asset(asset.Name)!.Json, found);
            }
            else
            {
                LeftOut.Add($"assets.{asset.Name}: {asset.Path} is not where the graph may read.");
            }
        }
    }

    private void Add(BoundNode node, AssetSetting file)
    {
        JObject set = _graph.Node(node.Id)!.Set!;
        string value = (string)set[file.Name]!;
        if (value.StartsWith("asset:", StringComparison.Ordinal))
        {
            return;
        }

        string found;
        try
        {
            found = _assets.Resolve(file);
        }
        catch (GraphException e) when (node.Mode != NodeMode.Run)
        {
            LeftOut.Add($"{node.Id}.{e.Message}");
            return;
        }

        if (_graph.Root["assets"] is not JObject assets)
        {
            assets = [];
            _graph.Root["assets"] = assets;
        }

        string name = node.Id;
        for (int i = 2; assets[name] is not null; i++)
        {
            name = $"{node.Id}{i}";
        }

        JObject asset = new() { ["kind"] = KindName(file.Kind) };
        assets[name] = asset;
        Describe(asset, found);
        set[file.Name] = $"asset:{name}";
    }

    private void Describe(JObject asset, string found)
    {
        asset["path"] = Place(found);
        asset["sha256"] = _hashes.Of(found);
    }

    /// <summary>The path of a file or folder in the pack; the same for the same one.</summary>
    private string Place(string found)
    {
        if (_places.TryGetValue(found, out string? known))
        {
            return known;
        }

        string name = Safe(Path.GetFileName(found));
        string stem = Path.GetFileNameWithoutExtension(name);
        string path = $"{Folder}/{name}";
        for (int i = 2; !_taken.Add(Path.ChangeExtension(path, null)); i++)
        {
            path = $"{Folder}/{stem}-{i}{Path.GetExtension(name)}";
        }

        _places.Add(found, path);
        if (Directory.Exists(found))
        {
            AddFolder(found, path);
            return path;
        }

        AddFile(found, path);
        string card = Path.ChangeExtension(found, ".json");
        if (Path.GetExtension(found) == ".safetensors" && File.Exists(card))
        {
            AddFile(card, Path.ChangeExtension(path, ".json"));
        }

        return path;
    }

    private void AddFile(string file, string path)
    {
        if (PackName.Fault(path) is string fault)
        {
            throw new GraphException($"{file} cannot be packed: {fault}. Rename it.");
        }

        _files.Add(path, file);
    }

    private static string Safe(string name)
    {
        string kept = new([.. name.Select(sign =>
            char.IsControl(sign) || "<>:\"|?*\\/".Contains(sign) ? '-' : sign)]);
        kept = kept.Trim().TrimEnd('.');
        return PackName.Fault($"{Folder}/{kept}") is null ? kept : $"file-{kept}";
    }

    private static string KindName(AssetKind kind) =>
        char.ToLowerInvariant($"{kind}"[0]) + $"{kind}"[1..];
}
