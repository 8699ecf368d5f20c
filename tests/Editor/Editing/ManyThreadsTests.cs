using GanGraph.Editor.Editing;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Tests.Editing;

public sealed class ManyThreadsTests
{
    [Fact]
    public async Task Do_FromManyThreads_PatchesBuildTheSameDocument()
    {
        using Fear fear = new();
        EditingSession session = fear.Session;
        JObject shown = session.Read(document => (JObject)document.Root.DeepClone());
        long last = 0;
        session.Changed += patch =>
        {
            Assert.Equal(++last, patch.Revision);
            foreach (Change change in patch.Changes)
            {
                change.ApplyTo(shown);
            }
        };
        await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Run(() =>
        {
            Random random = new(thread);
            for (int i = 0; i < 200; i++)
            {
                switch (random.Next(6))
                {
                    case 0:
                        session.Undo($"{thread}");
                        break;
                    case 1:
                        session.Redo($"{thread}");
                        break;
                    case 2:
                        Assert.True(session.Save().IsSaved);
                        break;
                    case 3:
                        Assert.NotNull(session.Document.Root);
                        break;
                    default:
                        session.Do(
                            new JObject
                            {
                                ["do"] = "addNode", ["type"] = "Swirl",
                                ["at"] = new JArray(i, thread),
                            },
                            $"{thread}");
                        break;
                }
            }
        })));

        Assert.Equal(session.Revision, last);
        Assert.True(JToken.DeepEquals(shown, session.Read(d => d.Root.DeepClone())));
        Assert.True(session.Save().IsSaved);
        Assert.False(session.IsChanged);
    }
}
