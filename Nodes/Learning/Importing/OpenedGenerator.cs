using GanGraph.Learning.Checkpoints;
using GanGraph.Learning.Networks.Dcgan;
using GanGraph.Learning.Networks.Styles;
using GanGraph.Media;
using GanGraph.Torch;
using static TorchSharp.torch;

namespace GanGraph.Learning.Importing;

/// <summary>Opens a file of any kind of generator, ready to draw.</summary>
public static class OpenedGenerator
{
    /// <summary>Opens a file: a network pickle of another trainer, a converted one, or one of
    /// GanGraph's own trainings.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="device">Where to draw.</param>
    /// <param name="say">Told what a person should know of the model, a sentence each.</param>
    /// <exception cref="ModelException">It cannot be read, or holds no generator of a known kind.
    /// </exception>
    public static Values.Generator Open(string path, Device device, Action<string> say)
    {
        if (FileStart.Of(path) == FileFormat.Safetensors
            && GeneratorSafetensors.Architecture(path) == ModelCard.Dcgan)
        {
            return DcganGenerator.Open(path, device);
        }

        Task<string> hash = Task.Run(() => WholeFile.Hash(path));
        (LoadedNetwork network, GeneratorOrigin origin) = Load(path, device, say);
        try
        {
            CheckCard(path, hash.GetAwaiter().GetResult());
            return new LoadedGenerator(network, hash.Result) { Origin = origin };
        }
        catch (Exception fault)
        {
            network.Dispose();
            throw fault is IOException or UnauthorizedAccessException
                ? new ModelException($"{path} cannot be read: {fault.Message}", fault)
                : fault;
        }
    }

    private static (LoadedNetwork, GeneratorOrigin) Load(
        string path, Device device, Action<string> say)
    {
        using GeneratorFile file = GeneratorFile.Open(path);
        LoadedNetwork network = file.Options.Make();
        Dictionary<string, Tensor> weights = file.LoadWeights();
        try
        {
            using IDisposable off = no_grad();
            network.TakeWeights(weights, device, path);
            network.PrepareToDraw();
        }
        catch
        {
            network.Dispose();
            throw;
        }
        finally
        {
            weights.Values.ToList().ForEach(tensor => tensor.Dispose());
            TensorMemory.Release();
        }

        foreach (string note in file.Facts.Notes)
        {
            say(note);
        }

        return (network, new(path, file.Facts.TrainingSet, file.Facts.Kimg, file.Facts.Licence));
    }

    private static void CheckCard(string path, string hash)
    {
        string card = ModelFile.CardPath(path);
        if (!path.EndsWith(".safetensors", StringComparison.OrdinalIgnoreCase)
            || !File.Exists(card))
        {
            return;
        }

        string wanted = GeneratorCard.Parse(File.ReadAllText(card), card).Sha256;
        if (wanted != hash)
        {
            throw new ModelException(
                $"{path} has the hash {hash}, but its card says {wanted}: it is damaged. Fetch or "
                + "convert it again.");
        }
    }
}
