using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Scripts that were exported from PyTorch. A script is code: load only those that
    /// you would run.</summary>
    public static unsafe partial class jit
    {
        public static ScriptModule load(
            string filename, DeviceType device_type = DeviceType.CPU, long device_index = -1) =>
            new(Open(filename, device_type, device_index));

        public static ScriptModule load(
            byte[] bytes, DeviceType device_type = DeviceType.CPU, long device_index = -1) =>
            new(Open(bytes, device_type, device_index));

        public static ScriptModule load(string filename, Device map_location) =>
            load(filename, map_location.type, map_location.index);

        public static ScriptModule<TResult> load<TResult>(
            string filename, DeviceType device_type = DeviceType.CPU, long device_index = -1) =>
            new(Open(filename, device_type, device_index));

        public static ScriptModule<T1, TResult> load<T1, TResult>(
            string filename, DeviceType device_type = DeviceType.CPU, long device_index = -1) =>
            new(Open(filename, device_type, device_index));

        public static ScriptModule<T1, TResult> load<T1, TResult>(
            byte[] bytes, DeviceType device_type = DeviceType.CPU, long device_index = -1) =>
            new(Open(bytes, device_type, device_index));

        public static ScriptModule<T1, TResult> load<T1, TResult>(
            string filename, Device map_location) =>
            load<T1, TResult>(filename, map_location.type, map_location.index);

        public static ScriptModule<T1, T2, TResult> load<T1, T2, TResult>(
            string filename, DeviceType device_type = DeviceType.CPU, long device_index = -1) =>
            new(Open(filename, device_type, device_index));

        private static IntPtr Open(string filename, DeviceType type, long index)
        {
            if (!File.Exists(filename))
            {
                throw new FileNotFoundException($"jit.load: there is no file {filename}.");
            }

            return LibTorch.Check(LibTorch.gg_script_load(filename, (int)type, (int)index));
        }

        private static IntPtr Open(byte[] bytes, DeviceType type, long index)
        {
            fixed (byte* memory = bytes)
            {
                return LibTorch.Check(
                    LibTorch.gg_script_read(memory, bytes.Length, (int)type, (int)index));
            }
        }
    }
}
