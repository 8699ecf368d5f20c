using GanGraph.Engine.Documents;

namespace GanGraph.Engine.Tests.Documents.Json;

public sealed class GraphReaderTests
{
    private const string Head = "{ \"format\": \"gangraph/1\",\n";

    [Theory]
    [InlineData("", "1:1 json.syntax")]
    [InlineData("[]", "1:1 json.type")]
    [InlineData("{", "1:2 json.syntax")]
    [InlineData("{\n  \"a\": 1,\n}", "3:1 json.syntax")]
    [InlineData("{\n  \"a\" 1 }", "2:7 json.syntax")]
    [InlineData("{\n  \"a\": 1\n  \"b\": 2 }", "3:3 json.syntax")]
    [InlineData("{ \"a\": NaN }", "1:8 json.syntax")]
    [InlineData("{ \"a\": -Infinity }", "1:8 json.syntax")]
    [InlineData("{ \"a\": tru }", "1:8 json.syntax")]
    [InlineData("{ \"a\": 01 }", "1:8 json.syntax")]
    [InlineData("{ 'a': 1 }", "1:3 json.syntax")]
    [InlineData("// words\n{}", "1:1 json.syntax")]
    [InlineData("{} {}", "1:4 json.syntax")]
    [InlineData("{ \"\u00e9\": \"\ud83c\udfac\", b }", "1:14 json.syntax")]
    [InlineData("{ \"a\": \"\\ud800\" }", "1:8 json.syntax")]
    public void Parse_NotAGraph_SaysWhere(string text, string place)
    {
        List<Problem> problems = [];

        GraphDocument? document = GraphDocument.Parse(text, "g.json", problems);

        Assert.Null(document);
        Problem problem = Assert.Single(problems);
        Assert.Equal(place, $"{problem.Line}:{problem.Column} {problem.Code}");
    }

    [Theory]
    [InlineData("{ \"a\": 1, }", "} stands where another value is wanted. "
        + "Remove the comma before it or add what is missing.")]
    [InlineData("{ \"a\": 1 \"b\": 2 }", "A text begins where a comma, a colon or a closing "
        + "bracket is wanted. Add that before it.")]
    [InlineData("{ \"a\": True }", "\"True\" cannot stand here. "
        + "Look for a comma, colon, quote or bracket missing before it.")]
    [InlineData("{ /* x */ }", "/ begins no JSON value; comments are not allowed. "
        + "Put the words into meta or layout.notes.")]
    [InlineData("{ \"a\": \"x\ny\" }", "A string runs over the end of its line or holds a control "
        + "character. Close it with \" or write \\n.")]
    [InlineData(" \n", "The file is empty. Write a graph into it, or start with gangraph new.")]
    [InlineData("{ \"a\": [1", "The text ends too early. Close what is open with \", ] or }.")]
    public void Parse_NotAGraph_SaysWhatToDo(string text, string words)
    {
        List<Problem> problems = [];

        GraphDocument.Parse(text, "g.json", problems);

        Assert.Equal(words, Assert.Single(problems).Message);
    }

    [Theory]
    [InlineData("\"a\": 1,\n  \"a\": 2 }", "3:3 json.duplicate")]
    [InlineData("\"a\": [1, 1e400] }", "2:10 json.number")]
    public void Parse_FaultInside_GoesOn(string rest, string place)
    {
        List<Problem> problems = [];

        GraphDocument? document = GraphDocument.Parse(Head + rest, "g.json", problems);

        Assert.NotNull(document);
        Assert.False(document.IsSound);
        Problem problem = Assert.Single(problems);
        Assert.Equal(place, $"{problem.Line}:{problem.Column} {problem.Code}");
    }

    [Theory]
    [InlineData(63, true)]
    [InlineData(64, false)]
    public void Parse_Nested_StopsAtTheLimit(int lists, bool read)
    {
        List<Problem> problems = [];
        string text = Head + "\"deep\": " + new string('[', lists) + new string(']', lists) + "}";

        Assert.Equal(read, GraphDocument.Parse(text, "g.json", problems) is not null);
        Assert.Equal(read ? [] : ["json.depth"], problems.Select(p => p.Code));
    }

    [Fact]
    public void Parse_ByteOrderMark_IsPassedOver()
    {
        List<Problem> problems = [];

        GraphDocument.Parse("\ufeff" + Head + "\"nodes\": 1 }", "g.json", problems);

        Assert.Equal((2, 10), (problems[0].Line, problems[0].Column));
    }

    [Fact]
    public void Parse_HalfACharacter_IsRefused()
    {
        List<Problem> problems = [];

        Assert.Null(GraphDocument.Parse("{\n \"\ud800\": 1}", "g.json", problems));

        Assert.Equal("g.json:2:3 json.encoding", problems[0].ToString()[..24]);
    }
}
