using GanGraph.Engine.Documents;

namespace GanGraph.Editor.Editing.Checking;

/// <summary>Leaves out problems that go away by themselves when another one is mended.</summary>
internal static class RootCauses
{
    private static readonly string[] WholeNode =
    [
        ProblemCode.NodeUnknown, ProblemCode.VersionNewer, ProblemCode.VersionMigration,
    ];

    private static readonly string[] OfFiles =
    [
        ProblemCode.AssetMissing, ProblemCode.AssetMoved, ProblemCode.AssetOutside,
        ProblemCode.AssetUnknown, ProblemCode.AssetKind,
        ProblemCode.ScriptRefused,
    ];

    /// <summary>The problems to mend, in their order.</summary>
    public static IReadOnlyList<Problem> Of(IReadOnlyList<Problem> problems)
    {
        HashSet<string> broken =
        [
            .. problems.Where(p => WholeNode.Contains(p.Code))
                .Select(ProblemPlace.NodeOf).OfType<string>(),
        ];
        HashSet<string> files = [];
        return
        [
            .. problems.Where(problem =>
                (WholeNode.Contains(problem.Code)
                    || ProblemPlace.NodeOf(problem) is not string node || !broken.Contains(node))
                && (!OfFiles.Contains(problem.Code) || files.Add(Fault(problem)))),
        ];
    }

    /// <summary>What is said of a file, without who reads it.</summary>
    private static string Fault(Problem problem)
    {
        int verb = problem.Message.IndexOf(" is ", StringComparison.Ordinal);
        return verb < 0 ? problem.Message : problem.Message[verb..];
    }
}
