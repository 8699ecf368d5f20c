namespace GanGraph.Engine.Documents;

/// <summary>The stable names of what can be wrong with a graph.</summary>
public static class ProblemCode
{
    /// <summary>The file is not there or may not be read.</summary>
    public const string FileUnreadable = "file.unreadable";

    /// <summary>The file is larger than <see cref="GraphDocument.MaxBytes"/>.</summary>
    public const string FileTooLarge = "file.size";

    /// <summary>The file is not UTF-8.</summary>
    public const string Encoding = "json.encoding";

    /// <summary>The text is not JSON; nothing after this place has been read.</summary>
    public const string Syntax = "json.syntax";

    /// <summary>Objects and lists are nested too deeply.</summary>
    public const string Depth = "json.depth";

    /// <summary>A key stands twice in an object.</summary>
    public const string Duplicate = "json.duplicate";

    /// <summary>A number that no double can hold.</summary>
    public const string Number = "json.number";

    /// <summary>Another kind of JSON value than the format wants here.</summary>
    public const string Shape = "json.type";

    /// <summary>The file does not say that it is a graph.</summary>
    public const string FormatUnknown = "format.unknown";

    /// <summary>The file belongs to a later version of GanGraph.</summary>
    public const string FormatNewer = "format.newer";

    /// <summary>A key that the format does not know but that looks like one it knows.</summary>
    public const string FieldUnknown = "field.unknown";

    /// <summary>A value under <c>settings</c> that cannot be used.</summary>
    public const string Settings = "settings.value";

    /// <summary>A node with an id that wires could not name.</summary>
    public const string NodeId = "node.id";

    /// <summary>A type of node that the catalogue does not have.</summary>
    public const string NodeUnknown = "node.unknown";

    /// <summary>A node without a version.</summary>
    public const string VersionMissing = "version.missing";

    /// <summary>A node from a later version of its type.</summary>
    public const string VersionNewer = "version.newer";

    /// <summary>A node from an earlier version that could not be brought up to date.</summary>
    public const string VersionMigration = "version.migration";

    /// <summary>A mode that does not exist, or that the node cannot have.</summary>
    public const string Mode = "node.mode";

    /// <summary>A setting that the node does not have.</summary>
    public const string SetUnknown = "set.unknown";

    /// <summary>A value of another type than the setting's.</summary>
    public const string SetType = "set.type";

    /// <summary>A value out of the setting's range, or not among its choices.</summary>
    public const string SetRange = "set.range";

    /// <summary>Settings that do not go together.</summary>
    public const string SetCheck = "set.check";

    /// <summary>An input that the node does not have.</summary>
    public const string InUnknown = "in.unknown";

    /// <summary>A wire between ports of different types.</summary>
    public const string InType = "in.type";

    /// <summary>A wire that begins nowhere.</summary>
    public const string InDangling = "in.dangling";

    /// <summary>A required input with nothing wired to it.</summary>
    public const string InMissing = "in.missing";

    /// <summary>What comes on the wires of a node does not go together.</summary>
    public const string InMisfit = "in.misfit";

    /// <summary>Nodes that wait for each other.</summary>
    public const string Cycle = "cycle";

    /// <summary>An override that names nothing.</summary>
    public const string ParamUnknown = "param.unknown";

    /// <summary>A parameter that points at nothing.</summary>
    public const string ParamTarget = "param.target";

    /// <summary>An override outside the range of its parameter.</summary>
    public const string ParamRange = "param.range";

    /// <summary>A name behind <c>asset:</c> that is not under <c>assets</c>.</summary>
    public const string AssetUnknown = "asset.unknown";

    /// <summary>An asset of another kind than the node reads.</summary>
    public const string AssetKind = "asset.kind";

    /// <summary>An asset that is not there.</summary>
    public const string AssetMissing = "asset.missing";

    /// <summary>An asset with another content than the graph was made with.</summary>
    public const string AssetMoved = "asset.moved";

    /// <summary>An asset outside the folders that the person allows.</summary>
    public const string AssetOutside = "asset.outside";

    /// <summary>A script that the person has not permitted to run.</summary>
    public const string ScriptRefused = "script.refused";

    /// <summary>A required asset that is not named.</summary>
    public const string AssetUnset = "asset.unset";

    /// <summary>An output outside the output folder.</summary>
    public const string OutputOutside = "output.outside";

    /// <summary>Two nodes that write the same file.</summary>
    public const string OutputTwice = "output.twice";

    /// <summary>A change of another version of the graph that a merge has set aside.</summary>
    public const string Conflict = "merge.conflict";

    /// <summary>So many problems that the rest is not listed.</summary>
    public const string More = "more";
}
