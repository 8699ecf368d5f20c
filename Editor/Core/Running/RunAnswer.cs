using GanGraph.Editor.Editing;
using GanGraph.Engine.Documents;

namespace GanGraph.Editor.Running;

/// <summary>Whether a run has begun.</summary>
/// <param name="Refusal">Why it has not; null when it has.</param>
/// <param name="Problems">What is wrong with the graph, when that is why.</param>
public sealed record RunAnswer(Refusal? Refusal, IReadOnlyList<Problem> Problems)
{
    /// <summary>The run has begun.</summary>
    internal static RunAnswer Begun { get; } = new(null, []);

    /// <summary>Whether the run has begun.</summary>
    public bool HasBegun => Refusal is null;

    /// <summary>Another run is under way.</summary>
    internal static RunAnswer Busy { get; } = new(
        new Refusal("run.busy", "The graph is running. Stop it, or wait until it has ended."), []);

    /// <summary>The graph has errors.</summary>
    internal static RunAnswer Invalid(IReadOnlyList<Problem> problems)
    {
        List<Problem> errors = [.. problems.Where(problem => problem.IsError)];
        string words = errors.Count switch
        {
            0 => "This file is no graph that can run.",
            1 => errors[0].Message,
            _ => $"{errors[0].Message} {errors.Count - 1} more problems are listed.",
        };
        return new RunAnswer(new Refusal("run.invalid", words), problems);
    }

    /// <summary>Something else stands in the way.</summary>
    internal static RunAnswer Failed(string words) => new(new Refusal("run.failed", words), []);
}
