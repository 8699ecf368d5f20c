namespace GanGraph.Learning.Importing;

/// <summary>How a file of a model is written.</summary>
internal enum FileFormat
{
    /// <summary>In some way that is not known here.</summary>
    Other,

    /// <summary>As a pickle of Python.</summary>
    Pickle,

    /// <summary>As safetensors.</summary>
    Safetensors,

    /// <summary>As a zip file, which newer versions of PyTorch write.</summary>
    Zip,
}
