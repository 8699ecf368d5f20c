using GanGraph.Editor.Editing.Parts;
using GanGraph.Editor.Rules;

namespace GanGraph.Editor.Arranging;

/// <summary>What is laid out, as a tree: groups with what is in them, and what is in none.
/// </summary>
internal sealed class BlockTree
{
    private const long Frame = 24;
    private const long Title = 48;

    private readonly Canvas _canvas;
    private readonly IReadOnlyDictionary<string, ItemSize> _sizes;
    private readonly GraphView _graph;
    private readonly HashSet<string> _open;
    private readonly HashSet<string> _led;
    private readonly HashSet<string> _groups = new(StringComparer.Ordinal);

    /// <summary>Chooses what is laid out.</summary>
    public BlockTree(
        Canvas canvas,
        GraphView graph,
        IReadOnlyCollection<string> items,
        IReadOnlyDictionary<string, ItemSize> sizes)
    {
        (_canvas, _graph, _sizes) = (canvas, graph, sizes);
        _led = [.. canvas.Reroutes.Values.Select(Canvas.WireOf)];
        IEnumerable<string> all = graph.Ids.Concat(
            canvas.Notes.Keys.Select(id => new Item(ItemKind.Note, id).ToString()));
        HashSet<string> wanted = [.. items.SelectMany(item => Inside(item, []))];
        _open = [.. all.Where(item => items.Count == 0 || wanted.Contains(item))];
        Wires =
        [
            .. graph.Nodes.SelectMany(node => node.ComingIn)
                .Where(wire => _open.Contains(wire.From.Node) && _open.Contains(wire.To.Node)),
        ];
    }

    /// <summary>The wires between nodes that are laid out.</summary>
    public IReadOnlyList<GraphWire> Wires { get; }

    /// <summary>Lays everything out.</summary>
    public Block Arrange()
    {
        HashSet<string> inner =
            [.. _canvas.Groups.Values.SelectMany(Canvas.MembersOf).Where(IsGroup)];
        List<Block> blocks = Blocks(
        [
            .. _canvas.Groups.Keys.Select(id => new Item(ItemKind.Group, id).ToString())
                .Where(group => !inner.Contains(group)),
            .. _graph.Ids,
            .. _canvas.Notes.Keys.Select(id => new Item(ItemKind.Note, id).ToString()),
        ]);
        return blocks.Count == 0 ? new Block(0, 0, []) : Arrange(blocks);
    }

    private static bool IsGroup(string item) => Item.Of(item).Kind == ItemKind.Group;

    /// <summary>Items that stand beside each other as blocks; groups come first: they keep what is
    /// also named beside them. What is not laid out, or laid out already, is left out.</summary>
    private List<Block> Blocks(IReadOnlyList<string> items)
    {
        List<Block> blocks = [.. items.Where(IsGroup).Select(Group).OfType<Block>()];
        string[] rest = [.. items.Where(_open.Contains).Distinct(StringComparer.Ordinal)];
        ILookup<string, string> labels = NoteLabels.Of(_canvas, rest, _sizes);
        HashSet<string> tied = [.. labels.SelectMany(notes => notes)];
        blocks.AddRange(rest.Where(item => !tied.Contains(item))
            .Select(item => Stack([.. labels[item], item])));
        return blocks;
    }

    private Block? Group(string item)
    {
        if (!_groups.Add(item) || !_canvas.Groups.TryGetValue(Item.Of(item).Id, out var group))
        {
            return null;
        }

        List<Block> members = Blocks([.. Canvas.MembersOf(group)]);
        if (members.Count == 0)
        {
            return null;
        }

        Block inside = Arrange(members);
        return new Block(
            inside.Width + (2 * Frame), inside.Height + Frame + Title,
            [.. inside.Parts.Select(part => part.Plus(Frame, Title))]);
    }

    /// <summary>Items one above the other: a node with its notes.</summary>
    private Block Stack(IReadOnlyList<string> items)
    {
        List<BlockPart> parts = [];
        (long width, long y) = (0, 0);
        foreach (string item in items)
        {
            _open.Remove(item);
            ItemSize size = _canvas.SizeOf(item, _sizes);
            parts.Add(new BlockPart(item, false, 0, y));
            width = Math.Max(width, (long)Math.Ceiling(size.Width));
            y += (long)Math.Ceiling(size.Height) + NoteLabels.Gap;
        }

        return new Block(width, y - NoteLabels.Gap, parts);
    }

    private Block Arrange(List<Block> blocks)
    {
        Dictionary<string, (int Block, BlockPart Part)> homes = new(StringComparer.Ordinal);
        for (int i = 0; i < blocks.Count; i++)
        {
            foreach (BlockPart part in blocks[i].Parts.Where(part => !part.IsBend))
            {
                homes.Add(part.Item, (i, part));
            }
        }

        List<BlockWire> wires = [];
        foreach (GraphWire wire in Wires)
        {
            if (homes.TryGetValue(wire.From.Node, out var from)
                && homes.TryGetValue(wire.To.Node, out var to) && from.Block != to.Block)
            {
                wires.Add(new BlockWire(
                    wire.To.ToString(), from.Block, to.Block,
                    from.Part.Y + PortHeight(wire.From, isOutput: true),
                    to.Part.Y + PortHeight(wire.To, isOutput: false),
                    _led.Contains(wire.To.ToString())));
            }
        }

        ILookup<int, BlockWire> leaving = wires.ToLookup(wire => wire.From);
        return Shelves.Of(
        [
            .. Islands.Of(blocks.Count, wires).Select(island => ColumnLayout.Of(
                blocks, island, island.SelectMany(block => leaving[block]))),
        ]);
    }

    /// <summary>About where a port is, from the upper edge of its node.</summary>
    private double PortHeight(WireEnd end, bool isOutput)
    {
        GraphNode node = _graph.Node(end.Node)!;
        string[] ports = [.. isOutput ? _graph.OutputsOf(node) : GraphView.InputsOf(node)];
        double height = _canvas.SizeOf(end.Node, _sizes).Height;
        int place = Array.IndexOf(ports, end.Port);
        return height * (place + 1) / (ports.Length + 1);
    }

    private IEnumerable<string> Inside(string item, HashSet<string> seen)
    {
        if (!IsGroup(item))
        {
            return [item];
        }

        return seen.Add(item) && _canvas.Groups.TryGetValue(Item.Of(item).Id, out var group)
            ? Canvas.MembersOf(group).SelectMany(member => Inside(member, seen))
            : [];
    }
}
