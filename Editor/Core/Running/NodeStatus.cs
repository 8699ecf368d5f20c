using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Running;

/// <summary>How a node stands, to be shown on it.</summary>
/// <param name="State">How it stands.</param>
public sealed record NodeStatus(NodeMark State)
{
    /// <summary>Units of work done.</summary>
    public long Done { get; init; }

    /// <summary>Units of work in all; 0 when nobody knows.</summary>
    public long Of { get; init; }

    /// <summary>What is counted, in the plural; empty when nothing is.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Estimate of the time left; null while nobody knows.</summary>
    public double? SecondsLeft { get; init; }

    /// <summary>A few words on it: why it would run, its losses, what it said.</summary>
    public string Text { get; init; } = "";

    /// <summary>Seconds that its work took the last time; null when it did not work yet.</summary>
    public double? Seconds { get; init; }

    /// <summary>Why it failed; null when it did not.</summary>
    public NodeFault? Error { get; init; }

    /// <summary>Names of what it shows besides its ports, such as <c>samples</c> and
    /// <c>losses</c> of a training; they are looked at like ports.</summary>
    public IReadOnlyList<string> Shows { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(NodeStatus? other) => other is not null
        && (State, Done, Of, Unit, SecondsLeft, Text, Seconds, Error).Equals(
            (other.State, other.Done, other.Of, other.Unit, other.SecondsLeft, other.Text,
                other.Seconds, other.Error))
        && Shows.SequenceEqual(other.Shows);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(State, Done, Of, Text);

    /// <summary>The status as every face sends and takes it; what is not known is left out.
    /// </summary>
    public JObject ToJson()
    {
        JObject json = new() { ["state"] = NameOf(State) };
        if (Unit.Length > 0)
        {
            json["done"] = Done;
            json["of"] = Of;
            json["unit"] = Unit;
        }

        Add(json, "secondsLeft", SecondsLeft is double left ? Math.Round(left, 1) : null);
        Add(json, "text", Text.Length > 0 ? Text : null);
        Add(json, "seconds", Seconds is double seconds ? Math.Round(seconds, 3) : null);
        if (Error is not null)
        {
            json["error"] = new JObject
            {
                ["code"] = Error.Code, ["text"] = Error.Text, ["fix"] = Error.Fix,
            };
        }

        if (Shows.Count > 0)
        {
            json["shows"] = new JArray(Shows);
        }

        return json;
    }

    /// <summary>The name of a member of an enumeration in JSON.</summary>
    internal static string NameOf<T>(T value)
        where T : struct, Enum
    {
        string name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static void Add(JObject json, string name, object? value)
    {
        if (value is not null)
        {
            json[name] = JToken.FromObject(value);
        }
    }
}
