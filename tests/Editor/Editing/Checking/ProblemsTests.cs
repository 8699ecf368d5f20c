using GanGraph.Editor.Commands.Wires;
using GanGraph.Editor.Editing.Checking;
using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Tests.Editing.Checking;

public sealed class ProblemsTests
{
    [Fact]
    public async Task Problems_AfterAChange_AreThoseOfARunAtTheirNodes()
    {
        using Fear fear = new();
        await fear.Session.Checked();
        List<string> told = [];
        fear.Session.ProblemsChanged += found =>
        {
            lock (told)
            {
                told.Add(string.Join(' ', found.Select(p => $"{p.Code}:{ProblemPlace.NodeOf(p)}")));
            }
        };

        fear.Session.Do(new Disconnect(["film.frames"]));
        await fear.Session.Checked();

        Assert.Contains(fear.Session.Problems, problem =>
            problem.Code == ProblemCode.InMissing && ProblemPlace.NodeOf(problem) == "film");
        Assert.All(fear.Session.Problems, problem => Assert.True(problem.Line > 0));
        fear.Session.Undo();
        await fear.Session.Checked();
        Assert.DoesNotContain(
            fear.Session.Problems, problem => problem.Code == ProblemCode.InMissing);
        lock (told)
        {
            Assert.Equal(2, told.Count);
        }
    }

    [Fact]
    public async Task Problems_ManyChanges_AreCheckedFewTimes()
    {
        using Fear fear = new();
        int told = 0;
        fear.Session.ProblemsChanged += _ => Interlocked.Increment(ref told);
        for (int i = 0; i < 500; i++)
        {
            fear.Session.Do(JObject.Parse(i % 2 == 0
                ? """{"do":"disconnect","to":["film.frames"]}"""
                : """{"do":"connect","from":"enlarge.frames","to":"film.frames"}"""));
        }

        await fear.Session.Checked();

        Assert.DoesNotContain(
            fear.Session.Problems, problem => problem.Code == ProblemCode.InMissing);
        Assert.InRange(told, 1, 100);
    }

    [Fact]
    public async Task Problems_FileThatManyRead_IsSaidOnce()
    {
        using Fear fear = new();
        for (int i = 0; i < 3; i++)
        {
            fear.Session.Do(JObject.Parse(
                """
                {"do":"addNode","type":"VideoFrames","at":[0,0],"set":{"path":"asset:clip"}}
                """));
        }

        await fear.Session.Checked();

        Assert.Single(fear.Session.Problems, problem =>
            problem.Code == ProblemCode.AssetMissing
            && problem.Message.Contains("tree.avi", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Problems_BrokenFile_AreThoseOfReading()
    {
        using Fear fear = new("{ nothing");
        await fear.Session.Checked();

        Assert.Equal(ProblemCode.Syntax, Assert.Single(fear.Session.Problems).Code);
    }

    [Theory]
    [InlineData("nodes.walk.set.loop", "walk")]
    [InlineData("nodes.walk", "walk")]
    [InlineData("nodes['a b'].set", "a b")]
    [InlineData("params.film.to[0]", null)]
    public void NodeOf_Place_IsTheNode(string where, string? node) => Assert.Equal(
        node, ProblemPlace.NodeOf(new Problem(Severity.Error, "x", "y") { Where = where }));
}
