using GanGraph.Editor.Rules;
using GanGraph.Engine;
using GanGraph.Engine.Binding;
using GanGraph.Engine.Catalogue;

namespace GanGraph.Editor.Search;

/// <summary>Says which types of nodes fit the place for which one is wanted.</summary>
internal sealed class Fitting
{
    private readonly Func<NodePorts, TypeFit?> _fit;

    private Fitting(bool isStrict, Func<NodePorts, TypeFit?> fit)
    {
        IsStrict = isStrict;
        _fit = fit;
    }

    /// <summary>Whether what does not fit is left out rather than put behind.</summary>
    public bool IsStrict { get; }

    /// <summary>Reads what is wanted.</summary>
    /// <param name="query">Where the node is wanted.</param>
    /// <param name="graph">The graph; null when there is none.</param>
    public static Fitting Of(NodeQuery query, GraphView? graph)
    {
        if ((query.Into ?? query.From ?? query.To) is not string end)
        {
            return query.Near is string near && graph?.Node(near) is { Ports: not null } node
                ? Beside(node)
                : new Fitting(false, _ => null);
        }

        if (!WireEnd.TryParse(end, out WireEnd held) || graph?.Node(held.Node) is not { } there)
        {
            return new Fitting(true, _ => null);
        }

        Type? type = query.From is null || query.Into is not null
            ? graph.Takes(there, held.Port)
            : graph.Gives(there, held.Port);
        if (type is null)
        {
            return new Fitting(true, _ => null);
        }

        if (query.Into is not null)
        {
            return Inside(graph, there, held, type);
        }

        return new Fitting(true, query.From is not null
            ? ports => Taker(ports, type, held)
            : ports => Giver(ports, type, held));
    }

    /// <summary>How a type fits; null when it does not.</summary>
    public TypeFit? Fit(NodeType type) => _fit(type.Ports);

    private static Fitting Inside(GraphView graph, GraphNode taker, WireEnd end, Type takes)
    {
        return taker.SourceOf(end.Port) is { } source && graph.Node(source.Node) is { } giver
            && graph.Gives(giver, source.Port) is Type gives
                ? new Fitting(true, ports => Between(ports, gives, takes, source, end))
                : new Fitting(true, _ => null);
    }

    private static TypeFit? Between(
        NodePorts ports, Type gives, Type takes, WireEnd source, WireEnd end)
    {
        string? through = ports.Inputs.Values
            .Where(input => WireRules.Fits(gives, input.WireType)
                && ports.Outputs.TryGetValue(input.Name, out Output? output)
                && WireRules.Fits(output.WireType, takes))
            .Select(input => input.Name)
            .FirstOrDefault();
        string words = $"goes between {source} and {end}";
        return through is not null ? new TypeFit(0, through, through, words)
            : Taker(ports, gives, source) is { } input && Giver(ports, takes, end) is { } output
                ? new TypeFit(1 + input.Rank, input.Port, output.Port, words)
            : null;
    }

    private static TypeFit? Taker(NodePorts ports, Type gives, WireEnd from)
    {
        WireEnd? best = PortChoice.Best(WireRules.Ends(ports)
            .Where(port => WireRules.Fits(gives, WireRules.Takes(ports, port)!))
            .Select(port => PortChoice.OfInput(
                new WireEnd("", port), ports, from.Port, isTaken: false)));
        if (best is not { } end)
        {
            return null;
        }

        Input? input = ports.Inputs.GetValueOrDefault(end.Port);
        bool isMeant = input is { Optional: false }
            && input.Name.Equals(from.Port, StringComparison.OrdinalIgnoreCase);
        int rank = input is null ? 2 : isMeant ? 0 : 1;
        return new TypeFit(rank, end.Port, null, $"takes {from} at {end.Port}");
    }

    private static TypeFit? Giver(NodePorts ports, Type takes, WireEnd to)
    {
        WireEnd? best = PortChoice.Best(ports.Outputs.Values
            .Where(output => WireRules.Fits(output.WireType, takes))
            .Select(output => PortChoice.OfOutput(new WireEnd("", output.Name), to.Port)));
        return best is { } end
            ? new TypeFit(0, end.Port, null, $"gives {to} what it takes")
            : null;
    }

    /// <summary>What takes something that the node gives comes first, then what gives it
    /// something that it still needs.</summary>
    private static Fitting Beside(GraphNode node)
    {
        NodePorts its = node.Ports!;
        Input[] needs =
        [
            .. its.Inputs.Values.Where(
                input => !input.Optional && node.SourceOf(input.Name) is null),
        ];
        return new Fitting(false, ports =>
        {
            TypeFit? taker = its.Outputs.Values
                .Select(output => Taker(
                    ports, output.WireType, new WireEnd(node.Id, output.Name)))
                .OfType<TypeFit>()
                .MinBy(fit => fit.Rank);
            TypeFit? giver = needs
                .Select(input => Giver(ports, input.WireType, new WireEnd(node.Id, input.Name)))
                .OfType<TypeFit>()
                .Select(fit => fit with { Rank = 2 })
                .FirstOrDefault();
            TypeFit? best = taker is { Rank: < 2 } ? taker : giver ?? taker;
            return best is null ? null : best with { Port = null };
        });
    }
}
