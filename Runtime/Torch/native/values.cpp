#include "values.h"

#include <ATen/core/Generator.h>
#include <ATen/core/List.h>

#include <sstream>

namespace gg {

namespace {
// std::optional from some version of libtorch on, c10::optional before.
using optional_tensor = decltype(std::declval<c10::IValue>().toOptional<at::Tensor>());

thread_local std::string last_error;
thread_local std::vector<gg_value> waiting;

std::string describe_tensor(const at::Tensor& tensor) {
  if (!tensor.defined()) {
    return "none";
  }
  std::ostringstream text;
  text << c10::toString(tensor.scalar_type()) << tensor.sizes();
  if (!tensor.device().is_cpu()) {
    text << " on " << tensor.device();
  }
  return text.str();
}

// What the schema asks for, with Optional taken off.
const c10::Type* strip(const c10::Type* type) {
  while (type != nullptr && type->kind() == c10::TypeKind::OptionalType) {
    type = type->containedType(0).get();
  }
  return type;
}

bool wants(const c10::Type* type, c10::TypeKind kind) {
  return type != nullptr && type->kind() == kind;
}

bool wants_list_of(const c10::Type* type, c10::TypeKind kind) {
  return wants(type, c10::TypeKind::ListType) && type->containedType(0)->kind() == kind;
}

c10::IValue to_tensor_list(const gg_value& value, const c10::Type* type) {
  const auto* handles = static_cast<const gg_tensor*>(value.pointer);
  if (wants_list_of(type, c10::TypeKind::OptionalType)) {
    c10::List<optional_tensor> list;
    list.reserve(value.count);
    for (int32_t i = 0; i < value.count; i++) {
      if (handles[i] == nullptr) {
        list.push_back(optional_tensor());
      } else {
        list.push_back(optional_tensor(borrow(handles[i])));
      }
    }
    return c10::IValue(std::move(list));
  }
  c10::List<at::Tensor> list;
  list.reserve(value.count);
  for (int32_t i = 0; i < value.count; i++) {
    if (handles[i] == nullptr && type != nullptr) {
      throw std::invalid_argument("tensor " + std::to_string(i) + " of a list is none");
    }
    list.push_back(borrow(handles[i]));
  }
  return c10::IValue(std::move(list));
}

c10::IValue to_integer(int64_t number, const c10::Type* type) {
  if (wants(type, c10::TypeKind::FloatType)) {
    return c10::IValue(static_cast<double>(number));
  }
  if (wants(type, c10::TypeKind::BoolType)) {
    return c10::IValue(number != 0);
  }
  if (wants(type, c10::TypeKind::ListType)) {
    c10::List<int64_t> list;
    list.push_back(number);
    return c10::IValue(std::move(list));
  }
  return c10::IValue(number);
}

c10::IValue to_integer_list(const gg_value& value, const c10::Type* type) {
  const auto* numbers = static_cast<const int64_t*>(value.pointer);
  if (wants_list_of(type, c10::TypeKind::FloatType)) {
    return c10::IValue(c10::List<double>(
        c10::ArrayRef<double>(std::vector<double>(numbers, numbers + value.count))));
  }
  if (wants_list_of(type, c10::TypeKind::BoolType)) {
    c10::List<bool> flags;
    for (int32_t i = 0; i < value.count; i++) {
      flags.push_back(numbers[i] != 0);
    }
    return c10::IValue(std::move(flags));
  }
  c10::List<int64_t> list;
  list.reserve(value.count);
  for (int32_t i = 0; i < value.count; i++) {
    list.push_back(numbers[i]);
  }
  return c10::IValue(std::move(list));
}
}  // namespace

void remember(const std::string& text) { last_error = text; }

std::string describe_exception() {
  try {
    throw;
  } catch (const c10::Error& error) {
    return error.what_without_backtrace();
  } catch (const std::exception& error) {
    return error.what();
  } catch (...) {
    return "an exception of unknown type";
  }
}

at::Tensor borrow(gg_tensor handle) {
  if (handle == nullptr) {
    return at::Tensor();
  }
  return at::Tensor(
      c10::intrusive_ptr<at::TensorImpl, at::UndefinedTensorImpl>::reclaim_copy(
          static_cast<at::TensorImpl*>(handle)));
}

gg_tensor release(at::Tensor tensor) {
  return tensor.defined() ? tensor.unsafeReleaseTensorImpl() : nullptr;
}

std::vector<at::Tensor> borrow_all(const gg_tensor* handles, int32_t count) {
  std::vector<at::Tensor> tensors;
  tensors.reserve(count);
  for (int32_t i = 0; i < count; i++) {
    tensors.push_back(borrow(handles[i]));
  }
  return tensors;
}

c10::Device device_of(int32_t type, int32_t index) {
  return c10::Device(
      static_cast<c10::DeviceType>(type), static_cast<c10::DeviceIndex>(index));
}

c10::IValue to_ivalue(const gg_value& value, const c10::Type* schema_type) {
  const c10::Type* type = strip(schema_type);
  switch (value.tag) {
    case GG_NONE:
      return c10::IValue();
    case GG_TENSOR:
      return c10::IValue(borrow(const_cast<void*>(value.pointer)));
    case GG_INT:
      return to_integer(value.integer, type);
    case GG_DOUBLE:
      if (wants(type, c10::TypeKind::ListType)) {
        c10::List<double> list;
        list.push_back(value.number);
        return c10::IValue(std::move(list));
      }
      return c10::IValue(value.number);
    case GG_BOOL:
      return c10::IValue(value.integer != 0);
    case GG_STRING:
      return c10::IValue(std::string(static_cast<const char*>(value.pointer), value.count));
    case GG_INT_LIST:
      return to_integer_list(value, type);
    case GG_DOUBLE_LIST: {
      const auto* numbers = static_cast<const double*>(value.pointer);
      return c10::IValue(c10::List<double>(c10::ArrayRef<double>(numbers, value.count)));
    }
    case GG_TENSOR_LIST:
      return to_tensor_list(value, type);
    case GG_DEVICE:
      return c10::IValue(device_of(
          static_cast<int32_t>(value.integer & 0xffffffff),
          static_cast<int32_t>(value.integer >> 32)));
    case GG_GENERATOR: {
      auto generator = c10::intrusive_ptr<c10::GeneratorImpl>::reclaim_copy(
          static_cast<c10::GeneratorImpl*>(const_cast<void*>(value.pointer)));
      return c10::IValue(at::Generator(std::move(generator)));
    }
    default:
      throw std::invalid_argument("unknown tag " + std::to_string(value.tag));
  }
}

void append(std::vector<gg_value>& results, const c10::IValue& value, bool nested) {
  gg_value result{};
  if (value.isTensor()) {
    result.tag = GG_TENSOR;
    result.pointer = release(value.toTensor());
  } else if (value.isNone()) {
    result.tag = GG_NONE;
  } else if (value.isInt()) {
    result.tag = GG_INT;
    result.integer = value.toInt();
  } else if (value.isDouble()) {
    result.tag = GG_DOUBLE;
    result.number = value.toDouble();
  } else if (value.isBool()) {
    result.tag = GG_BOOL;
    result.integer = value.toBool() ? 1 : 0;
  } else if (value.isTuple() || value.isList()) {
    auto elements = value.isTuple() ? value.toTupleRef().elements().vec() : value.toListRef().vec();
    if (nested) {
      result.tag = GG_TUPLE;
      result.count = static_cast<int32_t>(elements.size());
      result.integer = value.isList() ? 1 : 0;
      results.push_back(result);
    }
    for (const auto& element : elements) {
      append(results, element, nested);
    }
    return;
  } else {
    throw std::invalid_argument("a result of type " + value.tagKind() + " is not supported");
  }
  results.push_back(result);
}

int32_t hand_over(std::vector<gg_value>& produced, gg_value* results, int32_t capacity) {
  const auto count = static_cast<int32_t>(produced.size());
  if (count <= capacity) {
    std::copy(produced.begin(), produced.end(), results);
  } else {
    waiting.swap(produced);
  }
  return count;
}

std::string describe(const c10::IValue& value) {
  if (value.isTensor()) {
    return describe_tensor(value.toTensor());
  }
  if (value.isTensorList() || value.isOptionalTensorList()) {
    std::string text = "[";
    for (const auto& element : value.toListRef()) {
      text += (text.size() > 1 ? ", " : "")
          + (element.isNone() ? "none" : describe_tensor(element.toTensor()));
    }
    return text + "]";
  }
  if (value.isGenerator()) {
    return "generator";
  }
  if (value.isNone()) {
    return "none";
  }
  std::ostringstream text;
  text << value;
  return text.str();
}

}  // namespace gg

GG_API const char* gg_error(void) { return gg::last_error.c_str(); }

GG_API void gg_results(gg_value* results, int32_t count) {
  std::copy_n(gg::waiting.begin(), count, results);
  gg::waiting.clear();
}
