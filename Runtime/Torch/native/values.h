// Between the values of the C face and those of libtorch.
#pragma once

#include <ATen/ATen.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/core/ivalue.h>

#include <exception>
#include <string>
#include <vector>

#include "gangraph_torch.h"

namespace gg {

// Keeps the text that gg_error gives out.
void remember(const std::string& text);

// The text of the exception being handled.
std::string describe_exception();

// Runs `body`, turns any exception into an error text and `failed`.
template <typename Result, typename Body>
Result guard(const char* where, Result failed, Body&& body) noexcept {
  try {
    return body();
  } catch (...) {
    try {
      remember(std::string(where) + ": " + describe_exception());
    } catch (...) {
      return failed;  // no memory for a text: the one before stays
    }
    return failed;
  }
}

// A tensor that shares the handle's reference.
at::Tensor borrow(gg_tensor handle);

// The handle owns the tensor from here on; null for an undefined tensor.
gg_tensor release(at::Tensor tensor);

std::vector<at::Tensor> borrow_all(const gg_tensor* handles, int32_t count);

c10::Device device_of(int32_t type, int32_t index);

// A value as the argument of an operator; `type` is what its schema asks for (may be null).
c10::IValue to_ivalue(const gg_value& value, const c10::Type* type);

// Appends a result, lists as their elements; `nested` keeps tuples and lists as GG_TUPLE.
void append(std::vector<gg_value>& results, const c10::IValue& value, bool nested);

// Copies results out, or keeps them for gg_results when there are too many.
int32_t hand_over(std::vector<gg_value>& produced, gg_value* results, int32_t capacity);

// "Float32[2, 3]" and the like, for error texts.
std::string describe(const c10::IValue& value);

}  // namespace gg
