using GanGraph.Engine.Caching;

namespace GanGraph.Engine.Running.Planning;

/// <summary>What is to be done with a node, and why.</summary>
/// <param name="State">What is to be done.</param>
/// <param name="Why">The reason in a few words.</param>
/// <param name="Record">What a finished sink has made; null for every other node.</param>
internal sealed record Decision(PlanState State, string Why, SinkRecord? Record = null)
{
    /// <summary>The reason when the record of a sink cannot be trusted.</summary>
    public const string RecordDamaged = "its record is damaged";
}
