namespace GanGraph.Learning.Importing.Pickles;

/// <summary>What a thing that a pickle may name is for.</summary>
internal enum GlobalKind
{
    /// <summary>A dictionary of some sort.</summary>
    Dictionary,

    /// <summary>A list, set or tuple made of another one.</summary>
    List,

    /// <summary>A module of a network, with its class as a name.</summary>
    Module,

    /// <summary>A network of the TensorFlow trainers.</summary>
    Network,

    /// <summary>A tensor that is learned.</summary>
    Parameter,

    /// <summary>A tensor over a storage.</summary>
    Tensor,

    /// <summary>A storage inside bytes.</summary>
    StorageBytes,

    /// <summary>The type of a storage.</summary>
    StorageType,

    /// <summary>One number of numpy's.</summary>
    NumpyScalar,

    /// <summary>An empty array, to be filled.</summary>
    NumpyArray,

    /// <summary>An array over a buffer.</summary>
    NumpyBuffer,

    /// <summary>The type of an array.</summary>
    NumpyArrayType,

    /// <summary>A type of numbers.</summary>
    NumpyType,

    /// <summary>Bytes in a text.</summary>
    Encode,

    /// <summary>An object of a class, the old way.</summary>
    Reconstructor,

    /// <summary>A name that says nothing of use here.</summary>
    Name,
}
