using GanGraph.Engine;
using GanGraph.Engine.Catalogue;

namespace GanGraph.Nodes.Tests;

/// <summary>Holds one node as the executor would: sets its settings, wires its inputs, runs it
/// in a folder of its own and remembers what it said.</summary>
internal sealed class NodeRig : INodeRun, IDisposable
{
    private CancellationTokenSource _cancel = new();
    private readonly Dictionary<string, long> _lengths = [];

    public NodeRig(Node node)
    {
        Node = node;
        Ports = NodePorts.Of(node);
        Directory.CreateDirectory(Folder);
        Directory.CreateDirectory(Artifact);
    }

    public Node Node { get; }

    public NodePorts Ports { get; }

    public string Folder { get; } = Directory.CreateTempSubdirectory("gangraph-node-").FullName;

    public List<string> Said { get; } = [];

    public List<(string Path, string What)> Files { get; } = [];

    public double SecondsSpent { get; private set; }

    public List<(long Done, long Of, string Unit, string? Text)> Steps { get; } = [];

    public CancellationToken Cancel => _cancel.Token;

    public string Device => "cpu";

    public string NodeId => "node";

    public FrameRate Rate { get; init; } = new(30);

    public int Width { get; init; }

    public int Height { get; init; }

    public bool TakesUnfinished { get; init; }

    public string Artifact => Path.Combine(Folder, "artifact");

    public string Key => new('a', 64);

    public string GraphOf { get; init; } = "{\n  \"format\": \"gangraph/1\"\n}\n";

    public FrameSpan? Embedded { get; private set; }

    /// <summary>Whether the person stops the run when so much of the work is done.</summary>
    public Func<long, bool>? StopsAt { get; set; }

    public NodeRig Set(string setting, object value)
    {
        Ports.Settings[setting].CurrentValue = value;
        return this;
    }

    public NodeRig Drive(string setting, ISignal signal)
    {
        Ports.Settings[setting].Signal = signal;
        return this;
    }

    /// <summary>Puts a value, or the frames of the span to come, on an input.</summary>
    public NodeRig Wire(string input, object value, long? length = null)
    {
        Ports.Inputs[input].Held = value;
        Ports.Inputs[input].Connected = true;
        if (value is IStreamed streamed)
        {
            _lengths[input] = length ?? streamed.Count;
        }

        return this;
    }

    public long Prepare()
    {
        Node.Prepare(this);
        return Node.Length(new StreamLengths(Rate, _lengths));
    }

    public T Value<T>(string output)
        where T : class => (T)Ports.Outputs[output].Held!;

    /// <summary>Renders a span; the inputs hold all their frames, of which the node gets those
    /// it says it needs.</summary>
    public T Render<T>(long start, int count, string output = "frames")
        where T : class
    {
        FrameSpan span = new(start, count, Rate);
        Dictionary<Input, object?> whole = [];
        foreach (Input input in Ports.Inputs.Values.Where(i => i.IsStream && !i.Whole))
        {
            FrameSpan need = Node.Need(input, span);
            whole[input] = input.Held;
            input.Held = ((IStreamed?)input.Held)?.Slice((int)need.Start, need.Count);
        }

        Node.Render(span, this);
        foreach ((Input input, object? held) in whole)
        {
            (input.Held as IDisposable)?.Dispose();
            input.Held = held;
        }

        return Value<T>(output);
    }

    public void Stop() => _cancel.Cancel();

    /// <summary>Lets the node run again after a stop.</summary>
    public void GoOn()
    {
        _cancel.Dispose();
        _cancel = new CancellationTokenSource();
        StopsAt = null;
    }

    public void StopAfter(TimeSpan time) => _cancel.CancelAfter(time);

    public uint Seed(string purpose) => (uint)purpose.Sum(c => c) + 1;

    public string GraphText(FrameSpan frames)
    {
        Embedded = frames;
        return GraphOf;
    }

    public string NameOf(AssetSetting asset) => Path.GetFileName(asset.Value);

    public string Resolve(AssetSetting asset) => Path.GetFullPath(asset.Value, Folder);

    public byte[] ReadScript(AssetSetting script) => File.ReadAllBytes(Resolve(script));

    public string Resolve(OutputSetting output) => Path.Combine(
        Directory.CreateDirectory(Path.Combine(Folder, "out")).FullName,
        output.Value.Replace("out:", "", StringComparison.Ordinal));

    public void Progress(long done, long of, string unit, string? text = null)
    {
        Steps.Add((done, of, unit, text));
        if (StopsAt?.Invoke(done) == true)
        {
            Stop();
        }
    }

    public void Spent(double seconds) => SecondsSpent += seconds;

    public void Say(string text) => Said.Add(text);

    public void Made(string path, string what) => Files.Add((path, what));

    public void Dispose()
    {
        _cancel.Dispose();
        foreach (object? held in Ports.Inputs.Values.Cast<Port>()
            .Concat(Ports.Outputs.Values).Select(port => port.Held))
        {
            (held as IDisposable)?.Dispose();
        }

        Directory.Delete(Folder, recursive: true);
    }
}
