using GanGraph.Editor.Rules;
using GanGraph.Engine;
using GanGraph.Engine.Binding;
using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents;

namespace GanGraph.Editor.Dropping;

/// <summary>Finds the node that reads a file which somebody drops: of those that the catalogue has,
/// one that cannot do without a file of this kind comes before one that can. A node that brings
/// frames out of the graph reads nothing on its own; it gets files only where it is.</summary>
public static class FileDrop
{
    private static readonly Dictionary<FileContent, AssetKind> Kinds = new()
    {
        [FileContent.Film] = AssetKind.Video,
        [FileContent.Picture] = AssetKind.Picture,
        [FileContent.Sound] = AssetKind.Sound,
        [FileContent.Model] = AssetKind.Model,
        [FileContent.Folder] = AssetKind.PictureFolder,
    };

    /// <summary>Says what becomes of a file.</summary>
    /// <param name="path">Full path of the file or folder; whether it may be read is for the caller
    /// to say before.</param>
    /// <param name="document">The graph.</param>
    /// <param name="catalogue">The types of nodes there are.</param>
    /// <param name="fit">What it was dropped on, as node.port: a setting that names a file, an
    /// input, or only the id of a node; null for the empty canvas.</param>
    public static DroppedFile Of(
        string path, GraphDocument document, NodeCatalogue catalogue, string? fit = null)
    {
        string name = Words.Quote(Path.GetFileName(Path.TrimEndingDirectorySeparator(path)));
        FileContent content;
        try
        {
            content = ContentGuess.Of(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new DroppedFile(FileContent.Other)
            {
                Reason = $"{name} cannot be read: {e.Message} Look at its rights.",
            };
        }

        if (!Kinds.TryGetValue(content, out AssetKind kind))
        {
            return new DroppedFile(content) { Reason = NoAsset(content, name) };
        }

        GraphView graph = new(document, catalogue);
        DroppedFile dropped = new(content)
        {
            Kind = kind,
            MayCarryGraph = content is FileContent.Film or FileContent.Picture,
        };
        return OnNode(dropped, graph, fit) ?? AsNode(dropped, graph, catalogue, fit)
            ?? dropped with { Reason = NoReader(catalogue, kind, name) };
    }

    /// <summary>It was dropped on a node that takes such a file.</summary>
    private static DroppedFile? OnNode(DroppedFile dropped, GraphView graph, string? fit)
    {
        string port = "";
        string id = fit ?? "";
        if (WireEnd.TryParse(fit, out WireEnd end))
        {
            (id, port) = (end.Node, end.Port);
        }

        if (graph.Node(id) is not { Ports: { } ports })
        {
            return null;
        }

        AssetSetting? setting = ports.Settings.Values.OfType<AssetSetting>()
            .Where(asset => asset.Kind == dropped.Kind)
            .OrderByDescending(asset => asset.Name == port)
            .FirstOrDefault(asset => port.Length == 0 || asset.Name == port);
        return setting is null ? null : dropped with { Node = id, Setting = setting.Name };
    }

    /// <summary>A new node reads it, preferably one that fits the end it was dropped on.</summary>
    private static DroppedFile? AsNode(
        DroppedFile dropped, GraphView graph, NodeCatalogue catalogue, string? fit)
    {
        Type? wanted = WireEnd.TryParse(fit, out WireEnd end) && graph.Node(end.Node) is { } node
            ? graph.Takes(node, end.Port)
            : null;
        return catalogue.Types
            .Where(type => !type.Type.IsSubclassOf(typeof(SinkNode)))
            .SelectMany(type => type.Ports.Settings.Values.OfType<AssetSetting>()
                .Where(setting => setting.Kind == dropped.Kind)
                .Select(setting => (
                    Type: type, Setting: setting, Output: OutputFor(type.Ports, wanted, end.Port))))
            .OrderByDescending(reader => reader.Output is not null)
            .ThenBy(reader => reader.Setting.Optional)
            .Select(reader => dropped with
            {
                Type = reader.Type.Name, Setting = reader.Setting.Name, Output = reader.Output,
            })
            .FirstOrDefault();
    }

    private static string? OutputFor(NodePorts ports, Type? wanted, string port) =>
        wanted is null ? null : PortChoice.Best(ports.Outputs.Values
            .Where(output => WireRules.Fits(output.WireType, wanted))
            .Select(output => PortChoice.OfOutput(new WireEnd("", output.Name), port)))?.Port;

    private static string NoAsset(FileContent content, string name) => content switch
    {
        FileContent.Graph => $"{name} is a graph. Open it, or paste its text to add its nodes.",
        FileContent.Pack => $"{name} is a zip file. When it is a packed piece, unpack it first: "
            + "gangraph unpack.",
        FileContent.LooseWeights => $"{name} holds weights of PyTorch without their network, which "
            + "no node reads. Drop the .pkl that the trainer wrote, or .safetensors.",
        FileContent.Missing => $"{name} is not there. It may have been moved.",
        _ => $"{name} is no film, picture, sound, model, graph or folder of pictures. "
            + "Convert it to one of these.",
    };

    private static string NoReader(NodeCatalogue catalogue, AssetKind kind, string name)
    {
        string[] there =
        [
            .. catalogue.Types.SelectMany(type => type.Ports.Settings.Values.OfType<AssetSetting>()
                .Where(setting => setting.Kind == kind)
                .Select(setting => $"{setting.Name} of {type.Name}")),
        ];
        string what = kind switch
        {
            AssetKind.Sound => "a sound",
            AssetKind.Picture => "a picture",
            AssetKind.Model => "a model",
            AssetKind.Video => "a film",
            AssetKind.Script => "a script",
            _ => "a folder",
        };
        return $"{name} is {what}, and no node loads one on its own. " + (there.Length > 0
            ? $"Drop it on a node that takes one: {string.Join(", ", there)}."
            : kind == AssetKind.Picture
                ? "Drop the folder that it is in."
                : "Nothing here takes it yet.");
    }
}
