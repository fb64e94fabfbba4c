export { Failure, type FailureCode, failureCodes } from '../model/failure';
