using GanGraph.Editor.Running;
using GanGraph.Engine.Binding;
using GanGraph.Engine.Documents;
using GanGraph.Engine.Running;

namespace GanGraph.Editor.Viewers.Tests.Running;

public class StatusTests
{
    [Fact]
    public void Edit_AfterARun_MarksExactlyWhatAPlanSays()
    {
        using Studio studio = new();
        studio.Until(() => studio.Runs.Statuses.Count == 9, "statuses");
        Assert.All(studio.Runs.Statuses.Values, s => Assert.Equal(NodeMark.Fresh, s.State));
        studio.RunWell();
        string[] edits =
        [
            """{ "do": "set", "node": "swirl", "setting": "radius", "value": 0.3 }""",
            """{ "do": "set", "node": "walk", "setting": "framesPerKey", "value": 4 }""",
            """{ "do": "set", "node": "keys", "setting": "seeds", "value": [1, 2] }""",
            """{ "do": "set", "node": "train", "setting": "steps", "value": 20 }""",
            """{ "do": "set", "node": "train", "setting": "seed", "value": 3 }""",
            """{ "do": "set", "node": "sheet", "setting": "gap", "value": 2 }""",
            """{ "do": "graph", "name": "fps", "value": "12" }""",
            """{ "do": "mode", "items": ["swirl"], "mode": "bypass" }""",
            """{ "do": "mode", "items": ["draw"], "mode": "mute" }""",
        ];
        foreach (string edit in edits)
        {
            studio.Do(edit);
            AssertAsPlanned(studio, edit);
            studio.Session.Undo();
            AssertAsPlanned(studio, "undone " + edit);
            Assert.All(studio.Runs.Statuses.Values, s => Assert.Equal(NodeMark.Cached, s.State));
        }
    }

    [Fact]
    public void Move_TouchesNoStatus()
    {
        using Studio studio = new();
        studio.Until(() => !studio.Told.IsEmpty, "statuses");
        int told = studio.Told.Count;

        studio.Do("""{ "do": "move", "at": { "clip": [500, 20], "walk": [1, 2] } }""");
        Thread.Sleep(400);

        Assert.Equal(told, studio.Told.Count);
    }

    [Fact]
    public void AddNode_NotWiredYet_LeavesTheOthersTheirMarks()
    {
        using Studio studio = new();
        studio.Run("sheet");

        studio.Do("""{ "do": "addNode", "type": "Swirl", "id": "bare", "at": [0, 0] }""");

        studio.Until(() => studio.Runs.Statuses.ContainsKey("bare"), "the new node");
        Assert.Equal(NodeMark.Idle, studio["bare"].State);
        Assert.Contains("not connected", studio["bare"].Text);
        Assert.Equal(NodeMark.Cached, studio["sheet"].State);
        Assert.Equal(NodeMark.Fresh, studio["film"].State);
    }

    private static void AssertAsPlanned(Studio studio, string edit)
    {
        string copy = Path.Combine(studio.Folder, "planned.json");
        File.WriteAllText(copy, studio.Session.Document.ToCanonicalText(studio.Session.Catalogue));
        List<Problem> problems = [];
        BoundGraph graph = GraphBinder.Bind(
            GraphDocument.Load(copy, problems)!, studio.Session.Catalogue, [],
            new BindingOptions(), problems)!;
        Dictionary<string, PlanState> plan = new GraphRunner().Plan(graph, studio.Options).Nodes
            .ToDictionary(node => node.Node, node => node.State);
        studio.Until(
            () => plan.All(node => node.Value switch
            {
                PlanState.Run or PlanState.Continue => studio[node.Key].State == NodeMark.Stale,
                PlanState.Cached => studio[node.Key].State == NodeMark.Cached,
                _ => studio[node.Key].State == NodeMark.Idle,
            }),
            $"{edit}: {string.Join(", ", plan)}");
    }
}
