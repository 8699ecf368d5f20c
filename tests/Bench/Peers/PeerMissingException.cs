namespace GanGraph.Bench.Peers;

/// <summary>A peer is not on this machine, so its row has no numbers.</summary>
/// <param name="program">What was not found.</param>
/// <param name="packages">What Debian calls the packages that hold it.</param>
internal sealed class PeerMissingException(string program, string packages) : Exception(
    $"{program} is not here. Type: sudo apt-get install --no-install-recommends {packages}");
