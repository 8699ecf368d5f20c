using GanGraph.Editor.Rules;
using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents;

namespace GanGraph.Editor.Search;

/// <summary>Finds types of nodes by what a person types: a name or a part of it, first letters,
/// another word for the same thing, a word of the ports, settings and docs, also with typing
/// errors. The same question always has the same answer.</summary>
public static class NodeSearch
{
    private const int PointsForFitting = 45;

    /// <summary>Finds types, the best first.</summary>
    /// <param name="catalogue">The types of nodes there are.</param>
    /// <param name="text">What was typed; everything that fits when it is empty.</param>
    /// <param name="query">Where the node is wanted.</param>
    /// <param name="document">The graph in which it is wanted; null for none.</param>
    public static IReadOnlyList<NodeMatch> Find(
        NodeCatalogue catalogue, string text, NodeQuery query, GraphDocument? document)
    {
        SearchIndex index = SearchIndex.Of(catalogue);
        Fitting fitting = Fitting.Of(
            query, document is null ? null : new GraphView(document, catalogue));
        TypedText typed = TypedText.Read(text, index);
        return
        [
            .. Enumerable.Range(0, index.Types.Count)
                .Select(at => (At: at, Found: typed.In(at)))
                .Where(one => one.Found is not null)
                .Select(one => (one.At, one.Found, Fit: fitting.Fit(index.Types[one.At].Type)))
                .Where(one => one.Fit is not null || !fitting.IsStrict)
                .OrderByDescending(one => one.Found!.Points + PointsFor(one.Fit))
                .ThenBy(one => one.At)
                .Select(one => Match(index.Types[one.At], one.Found!, one.Fit)),
        ];
    }

    private static int PointsFor(TypeFit? fit) =>
        fit is null ? 0 : PointsForFitting - (10 * Math.Min(fit.Rank, 4));

    private static NodeMatch Match(
        SearchIndex.FoundType type, TypedText.FoundText found, TypeFit? fit) => new(
        type.Type.Name, type.Type.Category, type.Summary)
    {
        Match = [.. found.Terms.Select(term => term.Shown).Distinct()],
        Port = fit?.Port,
        Output = fit?.Output,
        Reason = fit is null || found.Points > 0 && fit.Port is null
            ? string.Join(", ", found.Terms.Select(Words).Where(words => words.Length > 0)
                .Distinct())
            : fit.Words,
    };

    private static string Words(Term term) => term.Kind switch
    {
        TermKind.OwnSynonym or TermKind.WordSynonym => $"also called {term.Shown}",
        TermKind.Choice => $"can be {term.Shown}",
        TermKind.Setting => $"has a setting {term.Shown}",
        TermKind.Port => $"has a port {term.Shown}",
        _ => "",
    };
}
