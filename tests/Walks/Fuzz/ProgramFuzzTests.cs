using System.Reflection;
using System.Text;
using Newtonsoft.Json.Linq;

namespace GanGraph.Walks.Tests.Fuzz;

/// <summary>Hands damaged files to the program itself: it ends with one of its exit codes and
/// shows nobody where in the program something happened.</summary>
public sealed class ProgramFuzzTests : IDisposable
{
    private static readonly int[] Codes = [0, 1, 3, 4, 5];

    private readonly Piece _piece = new();
    private readonly TextWriter _output = Console.Out;
    private readonly TextWriter _error = Console.Error;

    public void Dispose()
    {
        Console.SetOut(_output);
        Console.SetError(_error);
        _piece.Dispose();
    }

    [Fact]
    public void Commands_DamagedGraph_EndWithAnExitCode()
    {
        byte[] graph = File.ReadAllBytes(
            Path.Combine(_piece.Folder, "three-studies-on-fear.json"));
        JObject tree = JObject.Parse(Encoding.UTF8.GetString(graph));
        string path = Path.Combine(_piece.Folder, "damaged.json");
        string[] cache = ["--cache", _piece.Cache];
        Damage(
            path,
            [
                ["check", path, .. cache], ["plan", path, .. cache], ["plan", path, "--json"],
                ["info", path], ["fmt", "--check", path],
            ],
            random => random.Next(2) == 0
                ? ByteDamage.Of(graph, random, graph.Length)
                : TreeDamage.Of(tree, random));
    }

    [Fact]
    public void Commands_DamagedModel_EndWithAnExitCode()
    {
        // What matters stands in the header; a file as short as this is read in no time.
        byte[] model = File.ReadAllBytes(
            Path.Combine(_piece.Folder, "media", "tree-64.checkpoint.safetensors"))[..20_000];
        string path = Path.Combine(_piece.Folder, "damaged.safetensors");
        Damage(
            path, [["info", path]],
            random => ByteDamage.Of(model, random, random.Next(3) == 0 ? 12 : 9_000));
    }

    [Fact]
    public void Commands_DamagedPicture_EndWithAnExitCode()
    {
        byte[] picture = File.ReadAllBytes(
            Path.Combine(_piece.Folder, "media", "three-studies-on-fear-keys.jpg"));
        string path = Path.Combine(_piece.Folder, "damaged.jpg");
        Damage(
            path, [["info", path], ["extract", path]],
            random => ByteDamage.Of(picture, random, random.Next(3) == 0 ? 30 : picture.Length));
    }

    private static void Damage(string path, string[][] commands, Func<Random, byte[]> damaged)
    {
        MethodInfo main = Assembly.Load("gangraph").EntryPoint!;
        FuzzRun.Run(6, FuzzRun.Cases(150), damaged, bytes =>
        {
            File.WriteAllBytes(path, bytes);
            foreach (string[] command in commands)
            {
                using StringWriter said = new();
                Console.SetOut(said);
                Console.SetError(said);
                int code = (int)main.Invoke(null, [command])!;
                Assert.True(Codes.Contains(code), $"{command[0]} ended with {code}.\n{said}");
                Assert.DoesNotContain("   at ", said.ToString(), StringComparison.Ordinal);
                Assert.DoesNotContain(
                    "an error of its own", said.ToString(), StringComparison.Ordinal);
            }
        });
    }
}
