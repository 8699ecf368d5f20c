using GanGraph.Engine.Documents;

namespace GanGraph.Engine.Tests.Documents;

public sealed class ProblemTests
{
    [Fact]
    public void ToString_WithPlace_IsFileLineColumn()
    {
        Problem problem = new(Severity.Error, "set.range", "a.b is 2. Choose 1.")
        {
            File = "g.json",
            Line = 3,
            Column = 14,
        };

        Assert.Equal("g.json:3:14 set.range a.b is 2. Choose 1.", problem.ToString());
        Assert.True(problem.IsError);
    }

    [Fact]
    public void ToString_WithoutPlace_IsFileAlone() => Assert.Equal(
        "--set a=b param.unknown No such.",
        new Problem(Severity.Error, "param.unknown", "No such.") { File = "--set a=b" }.ToString());

    [Fact]
    public void InOrder_Mixed_SortsByPlace()
    {
        Problem At(int line, int column) =>
            new(Severity.Warning, "x", "") { Line = line, Column = column };

        Assert.Equal(
            [At(1, 2), At(2, 1), At(2, 3)],
            Problem.InOrder([At(2, 3), At(1, 2), At(2, 1)]));
    }
}
