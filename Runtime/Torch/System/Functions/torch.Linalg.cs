using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Linear algebra.</summary>
    public static class linalg
    {
        /// <summary>Which part of a QR decomposition is wanted.</summary>
        public enum QRMode
        {
            Reduced = 0,
            Complete = 1,
            R = 2,
        }

        public static Tensor cholesky(Tensor input) => Aten.Call("linalg_cholesky", input);

        public static Tensor cross(Tensor input, Tensor other, long dim = -1) =>
            Aten.Call("linalg_cross", input, other, dim);

        public static Tensor det(Tensor input) => Aten.Call("linalg_det", input);

        public static (Tensor, Tensor) eig(Tensor input) => Aten.Pair("linalg_eig", input);

        public static (Tensor, Tensor) eigh(Tensor input, char UPLO = 'L') =>
            Aten.Pair("linalg_eigh", input, UPLO.ToString());

        public static Tensor eigvals(Tensor input) => Aten.Call("linalg_eigvals", input);

        public static Tensor eigvalsh(Tensor input, char UPLO = 'L') =>
            Aten.Call("linalg_eigvalsh", input, UPLO.ToString());

        public static Tensor inv(Tensor input) => Aten.Call("linalg_inv", input);

        public static (Tensor Solution, Tensor Residuals, Tensor Rank, Tensor SingularValues)
            lstsq(Tensor input, Tensor other)
        {
            Tensor[] all = Aten.All("linalg_lstsq", input, other);
            return (all[0], all[1], all[2], all[3]);
        }

        public static Tensor matrix_exp(Tensor input) => Aten.Call("linalg_matrix_exp", input);

        public static Tensor matrix_rank(
            Tensor input, double? atol = null, double? rtol = null, bool hermitian = false) =>
            Aten.Call("linalg_matrix_rank.atol_rtol_float", input, atol, rtol, hermitian);

        public static Tensor norm(
            Tensor input, string ord, long[]? dims = null, bool keepdim = false) =>
            Aten.Call("linalg_norm.ord_str", input, ord, dims, keepdim);

        public static Tensor norm(
            Tensor input, double ord, long[]? dims = null, bool keepdim = false) =>
            Aten.Call("linalg_norm", input, ord, dims, keepdim);

        public static Tensor norm(
            Tensor input, int ord, long[]? dims = null, bool keepdim = false) =>
            Aten.Call("linalg_norm", input, ord, dims, keepdim);

        public static Tensor norm(Tensor input, long[]? dims = null, bool keepdim = false) =>
            Aten.Call("linalg_norm", input, Argument.None, dims, keepdim);

        public static Tensor vector_norm(
            Tensor input, double ord = 2, long[]? dims = null, bool keepdim = false) =>
            Aten.Call("linalg_vector_norm", input, ord, dims, keepdim);

        public static Tensor pinv(
            Tensor input, double? atol = null, double? rtol = null, bool hermitian = false) =>
            Aten.Call("linalg_pinv.atol_rtol_float", input, atol, rtol, hermitian);

        public static (Tensor Q, Tensor R) qr(Tensor input, QRMode mode = QRMode.Reduced) =>
            Aten.Pair("linalg_qr", input, mode == QRMode.R ? "r"
                : mode == QRMode.Complete ? "complete" : "reduced");

        public static (Tensor, Tensor) slogdet(Tensor input) =>
            Aten.Pair("linalg_slogdet", input);

        public static Tensor solve(Tensor A, Tensor B, bool left = true) => left
            ? Aten.Call("linalg_solve", A, B)
            : Aten.Call("linalg_solve", A.mT, B.mT).mT;

        public static (Tensor U, Tensor S, Tensor Vh) svd(
            Tensor input, bool fullMatrices = true) =>
            Aten.Triple("linalg_svd", input, fullMatrices);

        public static Tensor svdvals(Tensor input) => Aten.Call("linalg_svdvals", input);
    }
}
