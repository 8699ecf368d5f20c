using GanGraph.Learning.Importing;
using GanGraph.Learning.Importing.Bytes;
using GanGraph.Learning.Importing.Pickles;
using GanGraph.Learning.Networks.Styles;
using GanGraph.Models;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Tests.Importing.Fuzz;

/// <summary>Damages models: each is opened, or refused with words that a person understands.
/// </summary>
public class PickleFuzzTests
{
    private const int Changes = 2000;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static TheoryData<string> Models =>
    [
        "pggan_layout16/network_fused.pkl", "sg2_tf_legacy16/network.pkl",
        "sg2_var_gray16_aug_protocols/network.pkl",
    ];

    /// <summary>Every prefix; of those that end inside a row of numbers, all of which end alike,
    /// the first, the middle and the last, unless GANGRAPH_FUZZ is set.</summary>
    [Theory]
    [MemberData(nameof(Models))]
    public void Open_EveryPrefix_SaysThatItWasCut(string model)
    {
        byte[] whole = File.ReadAllBytes(SampleModels.PathOf(model));
        MemoryBytes bytes = new(whole);

        Watch(() => Parallel.ForEach(Ends(whole), end =>
        {
            ModelException fault = Assert.Throws<ModelException>(
                () => PickleFile.Read("cut.pkl", bytes.Slice(0, end)));
            Assert.Contains("it was cut short", fault.Message);
            IsClear(fault.Message);
        }));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Open_OneByteChanged_LoadsOrSaysWhy(string model)
    {
        byte[] whole = File.ReadAllBytes(SampleModels.PathOf(model));
        int loaded = 0;

        Watch(() =>
        {
            for (int seed = 0; seed < Changes; seed++)
            {
                Random random = new(seed);
                byte[] changed = [.. whole];
                int at = random.Next(changed.Length);
                changed[at] = (byte)(changed[at] + random.Next(1, 256));
                loaded += Loads(changed, $"byte {at} of {model} is {changed[at]}") ? 1 : 0;
            }
        });

        Assert.InRange(loaded, 1, Changes - 1);
    }

    private static IEnumerable<int> Ends(byte[] whole)
    {
        RecordingBytes recording = new(whole);
        PickleFile.Read("whole.pkl", recording).Dispose();
        bool[] isInside = new bool[whole.Length];
        if (Environment.GetEnvironmentVariable("GANGRAPH_FUZZ") is null)
        {
            foreach ((long at, long length) in recording.Rows.Where(row => row.Length > 3))
            {
                isInside.AsSpan((int)at + 1, (int)length - 2).Fill(true);
                isInside[at + (length / 2)] = false;
            }
        }

        return Enumerable.Range(0, whole.Length).Where(end => !isInside[end]);
    }

    private static bool Loads(byte[] bytes, string what)
    {
        using DisposeScope scope = NewDisposeScope();
        try
        {
            using GeneratorFile file =
                GeneratorFile.Of(PickleFile.Read("changed.pkl", new MemoryBytes(bytes)));
            Dictionary<string, Tensor> weights = file.LoadWeights();
            weights.Values.ToList().ForEach(tensor => scope.Attach(tensor));
            Assert.NotEmpty(GeneratorDescription.Of(file));
            using LoadedNetwork network = file.Options.Make();
            network.LoadWeights(weights, CPU, file.Path);
            return true;
        }
        catch (ModelException fault)
        {
            IsClear(fault.Message);
            return false;
        }
        catch (Exception fault)
        {
            throw new InvalidOperationException($"Not borne: {what}", fault);
        }
    }

    private static void Watch(Action work)
    {
        Task task = Task.Run(work);
        Assert.True(task.Wait(Patience), $"It has not ended after {Patience}.");
    }

    private static void IsClear(string text)
    {
        Assert.StartsWith("c", text);
        Assert.EndsWith(".", text);
        Assert.DoesNotContain("   at ", text);
        Assert.DoesNotContain("Exception", text);
        Assert.DoesNotContain(text, char.IsControl);
    }
}
