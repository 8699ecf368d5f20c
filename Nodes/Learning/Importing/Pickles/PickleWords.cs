using System.Numerics;
using GanGraph.Learning.Importing.Bytes;

namespace GanGraph.Learning.Importing.Pickles;

/// <summary>Says what a value is, and fails when it is not what is wanted.</summary>
internal static class PickleWords
{
    /// <summary>The value as what it must be.</summary>
    /// <exception cref="PickleException">It is something else.</exception>
    public static T Is<T>(object? value, string wanted)
        where T : notnull => value is T right ? right
            : throw new PickleException($"{Of(value)} stands where {wanted} is wanted");

    /// <summary>One of the arguments of a call, as what it must be.</summary>
    /// <exception cref="PickleException">It is missing or something else.</exception>
    public static T At<T>(object?[] arguments, int index, string wanted)
        where T : notnull => index < arguments.Length ? Is<T>(arguments[index], wanted)
            : throw new PickleException($"nothing stands where {wanted} is wanted");

    /// <summary>A tuple of whole numbers from 0 on.</summary>
    /// <exception cref="PickleException">It is something else, or too long.</exception>
    public static long[] Sizes(object?[] arguments, int index)
    {
        object?[] sizes = At<object?[]>(arguments, index, "a shape");
        if (sizes.Length > 8)
        {
            throw new PickleException($"a shape has {sizes.Length} axes, wanted are 8 at most");
        }

        return [.. sizes.Select(size => Is<long>(size, "a length") is >= 0 and long length ? length
            : throw new PickleException($"a shape has the length {size}"))];
    }

    /// <summary>What a value is.</summary>
    public static string Of(object? value) => value switch
    {
        null => "nothing",
        bool => "yes or no",
        long or BigInteger or double => "a number",
        string or PickleText => "a text",
        PickleBytes => "a row of bytes",
        List<object?> => "a list",
        object?[] => "a tuple",
        PickleDictionary => "a dictionary",
        PickleObject thing => $"a {Torch.Storage.PrintableText.Of(thing.ClassName)}",
        PickleGlobal known => $"{known.Module}.{known.Name}",
        StoredTensor or NumpyArray => "a tensor",
        _ => "something",
    };
}
