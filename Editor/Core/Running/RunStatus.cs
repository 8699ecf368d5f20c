using GanGraph.Engine.Running;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Running;

/// <summary>The run under way, or the last one.</summary>
/// <param name="State">Whether the graph is being run.</param>
public sealed record RunStatus(RunState State)
{
    /// <summary>Name of the node that is run to; null for the whole graph.</summary>
    public string? UpTo { get; init; }

    /// <summary>How the last run ended; null before the first one and while one is under way.
    /// </summary>
    public RunOutcome? Outcome { get; init; }

    /// <summary>Seconds since the run began, or that it took.</summary>
    public double Seconds { get; init; }

    /// <summary>Estimate of the time left for the whole run; null while nobody knows.</summary>
    public double? SecondsLeft { get; init; }

    /// <summary>One line on the run: how it ended, or what it said last.</summary>
    public string Message { get; init; } = "";

    /// <summary>Full paths of the files of every finished sink, the main one first, by the name of
    /// the sink.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Files { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The status as every face sends and takes it; what is not known is left out.
    /// </summary>
    public JObject ToJson()
    {
        JObject json = new() { ["state"] = NodeStatus.NameOf(State) };
        if (UpTo is not null)
        {
            json["upTo"] = UpTo;
        }

        if (Outcome is RunOutcome outcome)
        {
            json["outcome"] = NodeStatus.NameOf(outcome);
        }

        json["seconds"] = Math.Round(Seconds, 1);
        if (SecondsLeft is double left)
        {
            json["secondsLeft"] = Math.Round(left, 1);
        }

        json["message"] = Message;
        json["files"] = JObject.FromObject(Files);
        return json;
    }
}
