using GanGraph.Editor.Editing;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Tests.Editing;

public sealed class UndoingTests : IDisposable
{
    private static readonly Dictionary<string, string> OthersOfAnn = new() { ["bob"] = "Bob" };
    private static readonly Dictionary<string, string> OthersOfBob = new() { ["ann"] = "Ann" };

    private readonly Fear _fear = new();

    private EditingSession Session => _fear.Session;

    public void Dispose() => _fear.Dispose();

    [Fact]
    public void Undo_OthersCameLater_TakesOwnStepBackAndLeavesTheirs()
    {
        Set("ann", "walk", "framesPerKey", 7);
        string before = _fear.AsFound;
        Set("ann", "film", "crf", 30);
        Set("bob", "walk", "easing", "smooth");

        Assert.Equal(
            ("Set crf of film", null), Session.Labels(OthersOfAnn));
        Assert.Equal("Undo: Set crf of film", Session.Undo("ann", OthersOfAnn).Patch?.Label);
        Assert.Equal(("Set framesPerKey of walk", "Set crf of film"), Session.Labels(OthersOfAnn));
        Assert.Equal("smooth", Value("walk", "easing"));
        Assert.Null(Value("film", "crf"));
        Session.Undo("bob", OthersOfBob);
        Assert.Equal(before, _fear.AsFound);

        Assert.True(Session.Redo("ann", OthersOfAnn).IsDone);
        Assert.Equal("30", Value("film", "crf"));
        Assert.Null(Value("walk", "easing"));
        Assert.Equal((null, "Set easing of walk"), Session.Labels(OthersOfBob));
    }

    [Fact]
    public void Undo_OtherBuiltOnIt_IsRefusedAndNamesWho()
    {
        string start = _fear.AsFound;
        Do("ann", """{ "do": "addNode", "type": "Wave", "id": "wave", "at": [5, 5] }""");
        Do("bob", """{ "do": "connect", "from": "wave.signal", "to": "tempo.factor" }""");

        Assert.Equal(
            "Bob has built on your last step since: Connect wave.signal to tempo.factor. It can be "
            + "undone once that is undone.",
            Session.Undo("ann", OthersOfAnn).Refusal?.Text);
        Assert.True(Session.Undo("bob", OthersOfBob).IsDone);
        Assert.True(Session.Undo("ann", OthersOfAnn).IsDone);
        Assert.Equal(start, _fear.AsFound);
        Assert.False(Session.IsChanged);
    }

    [Fact]
    public void Undo_NothingOfOnesOwn_SaysWhoseTheLastStepIs()
    {
        Set("bob", "film", "crf", 30);

        EditResult answer = Session.Undo("ann", OthersOfAnn);

        Assert.Equal(
            "There is nothing of yours to undo. The last step is by Bob: Set crf of film.",
            answer.Refusal?.Text);
        Assert.Equal("30", Value("film", "crf"));
        Assert.True(Session.Undo("ann").IsDone); // Bob has gone
    }

    [Fact]
    public void Undo_TwoPeopleAtRandom_NeverTouchesTheOthersValues()
    {
        Random random = new(11);
        string start = _fear.AsFound;
        Dictionary<string, Stack<string?>> values = new() { ["ann"] = new(), ["bob"] = new() };
        for (int i = 0; i < 400; i++)
        {
            string who = random.Next(2) == 0 ? "ann" : "bob";
            (string node, string setting) = PlaceOf(who);
            if (random.Next(3) > 0)
            {
                values[who].Push(Value(node, setting));
                Set(who, node, setting, 10 + i);
            }
            else if (Session.Undo(who, who == "ann" ? OthersOfAnn : OthersOfBob).IsDone)
            {
                Assert.Equal(values[who].Pop(), Value(node, setting));
            }
        }

        while (Session.Undo("ann").IsDone)
        {
        }

        Assert.Equal(start, _fear.AsFound);
    }

    private static (string Node, string Setting) PlaceOf(string who) =>
        who == "ann" ? ("walk", "framesPerKey") : ("sheet", "columns");

    private string? Value(string node, string setting) =>
        Session.Read(d => d.Node(node)!.Set?[setting]?.ToString());

    private void Set(string who, string node, string setting, JToken value) => Do(
        who, new JObject
        {
            ["do"] = "set", ["node"] = node, ["setting"] = setting, ["value"] = value,
        }.ToString());

    private void Do(string who, string json) =>
        Assert.Null(Session.Do(JObject.Parse(json), who).Refusal);
}
