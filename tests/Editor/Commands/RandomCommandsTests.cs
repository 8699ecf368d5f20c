using GanGraph.Editor.Editing;
using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Tests.Commands;

public sealed class RandomCommandsTests
{
    [Theory]
    [InlineData("fear", 10_000, 1)]
    [InlineData("odd", 10_000, 2)]
    public void AllUndone_GivesTheFirstBytes_AllRedoneTheLast(string graph, int count, int seed)
    {
        string text = graph == "odd" ? OddGraph.Text : Fear.Text;
        using Fear fear = new(text, Fear.Options with { HistoryBytes = long.MaxValue });
        EditingSession session = fear.Session;
        JObject shown = session.Read(document => (JObject)document.Root.DeepClone());
        session.Changed += patch => Show(shown, patch);
        string first = fear.AsFound;
        RandomCommands dice = new(seed, session, Fear.Text);
        Dictionary<string, (int Done, int Refused)> tally = [];
        for (int i = 0; i < count; i++)
        {
            JObject command = dice.Next();
            long revision = session.Revision;
            EditResult result = session.Do(command);

            Assert.True(result.IsDone || session.Revision == revision, command.ToString());
            string name = (string)command["do"]!;
            (int done, int refused) = tally.GetValueOrDefault(name);
            tally[name] = result.IsDone ? (done + 1, refused) : (done, refused + 1);
            if (i % 500 == 0)
            {
                AssertLoads(session);
            }
        }

        Assert.All(tally.Where(kind => kind.Key != "settle"), kind => Assert.True(
            kind.Value is { Done: > 0, Refused: > 0 }, $"{kind.Key} {kind.Value}"));
        string last = fear.AsFound;
        Assert.True(JToken.DeepEquals(shown, session.Read(d => d.Root.DeepClone())));

        while (session.UndoLabel is not null)
        {
            session.Undo();
        }

        Assert.Equal(first, fear.AsFound);
        Assert.False(session.IsChanged);
        while (session.RedoLabel is not null)
        {
            session.Redo();
        }

        Assert.Equal(last, fear.AsFound);
        AssertLoads(session);
    }

    private static void AssertLoads(EditingSession session)
    {
        string text = session.Read(document => document.ToCanonicalText(session.Catalogue));
        List<Problem> problems = [];
        Assert.NotNull(GraphDocument.Parse(text, "graph.json", problems));
        Assert.DoesNotContain(problems, problem => problem.IsError);
    }

    /// <summary>What a face does with a patch.</summary>
    private static void Show(JObject shown, Patch patch)
    {
        foreach (Change change in patch.Changes)
        {
            JObject parent = (JObject)change.Path.SkipLast(1)
                .Aggregate((JToken)shown, (at, name) => at[name]!);
            Assert.True(JToken.DeepEquals(change.Before, parent[change.Path[^1]]));
            if (change.After is null)
            {
                parent.Remove(change.Path[^1]);
            }
            else
            {
                parent[change.Path[^1]] = change.After.DeepClone();
            }
        }
    }
}
