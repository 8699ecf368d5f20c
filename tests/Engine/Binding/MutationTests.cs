using System.Text;
using GanGraph.Engine.Binding;
using GanGraph.Engine.Documents;
using GanGraph.Engine.Tests.Catalogue.Samples;
using GanGraph.Engine.Tests.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Tests.Binding;

/// <summary>Damages a graph in every way and looks for anything but problems.</summary>
public sealed class MutationTests
{
    private const int Rounds = 2000;

    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ":", ",", "\"", "\\", "\\u12", "null", "-", "1e999", "\n", "\0",
        "//", "é", "🎬", "\ud83c", "\"a\": 1,", "NaN", "9999999999999999999999", "[[[[[[[[",
    ];

    private static readonly JToken[] Values =
    [
        JValue.CreateNull(), true, 0, -1, 1.5, long.MaxValue, 1e300, "", "a.b", "asset:clip",
        "walk.frames", "../..", "out:", "\0", "bypass", "mute", new JArray(), new JObject(),
        new JArray(1, "x"), new JObject { ["to"] = "walk.strength" },
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Bind_DamagedText_OnlyHasProblems(int seed) =>
        Run(seed, random => Damage(ExampleGraph.Text, random));

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void Bind_DamagedTree_OnlyHasProblems(int seed) =>
        Run(seed, random => Damage(JObject.Parse(ExampleGraph.Text), random));

    private static void Run(int seed, Func<Random, string> damaged)
    {
        using GraphFolder folder = new();
        folder.Write("media/ballet.mp4", "film");
        int bound = 0;
        for (int round = 0; round < Rounds; round++)
        {
            Random random = new((seed * Rounds) + round);
            string text = damaged(random);
            try
            {
                bound += Survives(text, folder.GraphPath, random) ? 1 : 0;
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"Round {round}, seed {seed}:\n{text}", e);
            }
        }

        Assert.InRange(bound, 1, Rounds - 1);
    }

    private static bool Survives(string text, string path, Random random)
    {
        List<Problem> problems = [];
        GraphDocument? document = GraphDocument.Parse(text, path, problems);
        Assert.Equal(document is null || !document.IsSound, problems.Any(p => p.IsError));
        if (document is null)
        {
            return false;
        }

        string canonical = document.ToCanonicalText();
        if (!problems.Any(p => p.Code is ProblemCode.Depth))
        {
            GraphDocument? again = GraphDocument.Parse(canonical, path, []);
            Assert.Equal(canonical, again?.ToCanonicalText());
        }

        Override[] overrides = random.Next(2) == 0
            ? []
            : [new("wild", "0.3"), new("walk.seeds", "[1,2"), new("fps", "x")];
        BoundGraph? graph = GraphBinder.Bind(
            document, SampleNodes.Catalogue, overrides[..random.Next(overrides.Length + 1)],
            new BindingOptions(), problems);
        Assert.Equal(graph is null, problems.Any(p => p.IsError));
        Assert.All(problems, problem => Assert.NotEmpty(problem.Message));
        return graph is not null;
    }

    private static string Damage(string text, Random random)
    {
        StringBuilder damaged = new(text);
        for (int times = random.Next(1, 4); times > 0; times--)
        {
            int at = random.Next(damaged.Length);
            int length = Math.Min(random.Next(1, 20), damaged.Length - at);
            switch (random.Next(5))
            {
                case 0:
                    damaged.Remove(at, length);
                    break;
                case 1:
                    damaged.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
                case 2:
                    damaged[at] = (char)random.Next(32, 127);
                    break;
                case 3:
                    damaged.Insert(random.Next(damaged.Length), damaged.ToString(at, length));
                    break;
                default:
                    damaged.Length = Math.Max(1, random.Next(20) == 0 ? at : damaged.Length);
                    break;
            }
        }

        return damaged.ToString();
    }

    private static string Damage(JObject graph, Random random)
    {
        for (int times = random.Next(1, 4); times > 0; times--)
        {
            JToken[] tokens = [.. graph.Descendants().Where(token => token is not JProperty)];
            JToken token = tokens[random.Next(tokens.Length)];
            switch (random.Next(4))
            {
                case 0 when token.Parent is JProperty property:
                    property.Remove();
                    break;
                case 1 when token.Parent is JProperty { Parent: JObject map } property:
                    map[property.Name[..^1] + (char)random.Next('.', 'z')] = property.Value;
                    property.Remove();
                    break;
                case 2:
                    token.Replace(tokens[random.Next(tokens.Length)].DeepClone());
                    break;
                default:
                    token.Replace(Values[random.Next(Values.Length)].DeepClone());
                    break;
            }
        }

        return graph.ToString();
    }
}
