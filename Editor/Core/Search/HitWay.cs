namespace GanGraph.Editor.Search;

/// <summary>How a typed word is found in another one, the worst way first.</summary>
internal enum HitWay
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>With typing errors.</summary>
    Errors,

    /// <summary>Inside it.</summary>
    Inside,

    /// <summary>At its beginning.</summary>
    Begun,

    /// <summary>It is the word.</summary>
    Whole,
}
