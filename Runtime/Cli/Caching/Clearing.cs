using GanGraph.Engine.Caching.Keeping;

namespace GanGraph.Cli.Caching;

/// <summary>Decides what to remove from a cache. What can be made again always goes; a training,
/// and any that was set aside, only when the person asks for such things or names that very one.
/// </summary>
/// <param name="trainings">Whether trainings are asked for.</param>
/// <param name="old">Whether trainings that were set aside are asked for.</param>
/// <param name="named">Names of the entries that the person surely means.</param>
internal sealed class Clearing(bool trainings, bool old, IReadOnlySet<string> named)
{
    /// <summary>Why an entry stays; empty when it goes.</summary>
    public string WhyItStays(CacheEntry entry)
    {
        if (entry.IsInUse)
        {
            return "a run uses it";
        }

        if (IsNamed(entry) || entry.Kind == CacheEntryKind.Remakeable)
        {
            return "";
        }

        if (entry.IsSetAside)
        {
            return old ? "" : "set aside; --old removes it";
        }

        return trainings ? ""
            : entry.Kind == CacheEntryKind.Training ? "a training; --trainings removes it"
            : "of another version, it may be a training; --trainings removes it";
    }

    /// <summary>Whether the person named this very entry.</summary>
    public bool IsNamed(CacheEntry entry) => named.Contains(entry.Name);
}
