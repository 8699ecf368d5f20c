using GanGraph.Editor.Viewing;
using GanGraph.Engine;
using GanGraph.Engine.Catalogue;

namespace GanGraph.Editor.Desktop.Canvas;

/// <summary>What the window knows of a type of node, asked of the catalogue once.</summary>
public sealed class TypeCard
{
    private static readonly WireLook Unheard = new("#8a8a8a", WireShape.Circle);

    private readonly NodePorts? _ports;
    private readonly Func<Type, WireLook> _looks;

    private TypeCard(string name, NodeType? type, Func<Type, WireLook> looks)
    {
        Name = name;
        IsKnown = type is not null;
        Category = type?.Category ?? "";
        Summary = type?.Summary ?? $"{name} is not in the catalogue: this version does not know "
            + "it. The node is kept and saved as it is.";
        Remarks = type?.Remarks ?? "";
        Inputs = type?.Inputs ?? [];
        Outputs = type?.Outputs ?? [];
        Settings = type?.Settings ?? [];
        _ports = type?.Ports;
        _looks = looks;
    }

    /// <summary>Name in the graph file.</summary>
    public string Name { get; }

    /// <summary>Whether the catalogue has it.</summary>
    public bool IsKnown { get; }

    /// <summary>Place in the palette.</summary>
    public string Category { get; }

    /// <summary>What it does, in a sentence.</summary>
    public string Summary { get; }

    /// <summary>What else there is to know.</summary>
    public string Remarks { get; }

    /// <summary>The inputs in the order of declaration.</summary>
    public IReadOnlyList<InputDescription> Inputs { get; }

    /// <summary>The outputs in the order of declaration.</summary>
    public IReadOnlyList<OutputDescription> Outputs { get; }

    /// <summary>The settings in the order of declaration.</summary>
    public IReadOnlyList<SettingDescription> Settings { get; }

    /// <summary>About how large a node of the type is drawn before it has anything to show.
    /// </summary>
    public Extent Estimate => new(190, 54 + (24 * Math.Max(Inputs.Count, Outputs.Count)) + 30);

    /// <summary>Looks a type up.</summary>
    /// <param name="catalogue">The types there are.</param>
    /// <param name="name">Name in the graph file.</param>
    /// <param name="looks">How the types of wires are drawn.</param>
    public static TypeCard Of(
        NodeCatalogue catalogue, string name, Func<Type, WireLook> looks) =>
        new(name, catalogue.TryGet(name, out NodeType? type) ? type : null, looks);

    /// <summary>An output as a port of a node; one that the type does not have is drawn as of
    /// unknown type.</summary>
    public PortItem Output(string node, string name)
    {
        OutputDescription? output = Outputs.FirstOrDefault(o => o.Name == name);
        return new PortItem(
            node, name, PortSide.Output, output?.Type ?? "unknown",
            LookOf(_ports?.Outputs.GetValueOrDefault(name)))
        {
            Doc = output?.Doc ?? "",
        };
    }

    /// <summary>An input or setting as a port of a node; one that the type does not have is drawn
    /// as of unknown type.</summary>
    public PortItem Input(string node, string name)
    {
        if (Settings.FirstOrDefault(s => s.Name == name) is SettingDescription setting)
        {
            return new PortItem(
                node, name, PortSide.Input, "Signal", _looks(typeof(ISignal)))
            {
                Doc = setting.Doc,
                IsSetting = true,
                IsOptional = true,
            };
        }

        InputDescription? input = Inputs.FirstOrDefault(i => i.Name == name);
        return new PortItem(
            node, name, PortSide.Input, input?.Type ?? "unknown",
            LookOf(_ports?.Inputs.GetValueOrDefault(name)))
        {
            Doc = input?.Doc ?? "",
            IsOptional = input?.Optional ?? false,
        };
    }

    private WireLook LookOf(Port? port) => port is null ? Unheard : _looks(port.WireType);
}
