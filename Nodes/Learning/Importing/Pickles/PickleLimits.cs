namespace GanGraph.Learning.Importing.Pickles;

/// <summary>How much a file may ask for: a model of NVIDIA's largest kind takes a tenth of it.
/// </summary>
/// <param name="fileBytes">The length of the file.</param>
internal sealed class PickleLimits(long fileBytes)
{
    private const int MostSteps = 1_000_000;
    private const int MostTensors = 20_000;
    private const int MostPasses = 4;

    private int _steps;
    private int _tensors;
    private long _bytes;

    /// <summary>How deep lists may begin in each other.</summary>
    public static int Depth => 500;

    /// <summary>Counts an instruction, or what an instruction does for each of many values.
    /// </summary>
    /// <exception cref="PickleException">There are too many.</exception>
    public void Step()
    {
        if (++_steps > MostSteps)
        {
            throw new PickleException(
                $"it has more than {MostSteps} instructions, which no model needs");
        }
    }

    /// <summary>Counts a tensor.</summary>
    /// <exception cref="PickleException">There are too many.</exception>
    public void Tensor()
    {
        if (++_tensors > MostTensors)
        {
            throw new PickleException(
                $"it has more than {MostTensors} tensors, which no model needs");
        }
    }

    /// <summary>Counts bytes that are gone through.</summary>
    /// <exception cref="PickleException">They are many times those of the file.</exception>
    public void Bytes(long count)
    {
        _bytes += count;
        if (_bytes / MostPasses > fileBytes)
        {
            throw new PickleException(
                "it has the same bytes read again and again, which no model needs");
        }
    }
}
